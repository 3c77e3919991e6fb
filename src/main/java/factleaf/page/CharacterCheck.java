package factleaf.page;

import factleaf.text.Characters;
import factleaf.text.Characters.Reason;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Refuses in a page what is refused in a sheet: characters that nobody can see, or that turn the
 * order of others. A template, or a reference such as {@code &#8238;}, may bring them.
 *
 * <p>Rule: {@code text-character}.
 */
final class CharacterCheck {
  /** A character in a string of a style sheet, by its number (CSS Syntax Level 3, 4.3.7). */
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9A-Fa-f]{1,6})\\s?");

  private final Page page;
  private final PageFindings findings;
  private final Set<Integer> found = new HashSet<>();

  CharacterCheck(Page page, PageFindings findings) {
    this.page = page;
    this.findings = findings;
  }

  void check() {
    for (Element element : page.elements()) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        boolean read = !attribute.getName().startsWith("data-"); // others hold letters for scripts
        check(attribute.getValue(), read, () -> page.offset(element, attribute.getName()));
      }
      for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
        if (kid instanceof Text text) {
          check(text.getData(), true, () -> page.offset(text));
          if (element.getNodeName().equals("style") && text.getData().indexOf('\\') >= 0) {
            check(escaped(text.getData()), true, () -> page.offset(text));
          }
        }
      }
    }
  }

  /**
   * Reports each character once.
   *
   * @param read whether people read it as words
   * @param start where the text begins; a character may stand there by its number
   */
  private void check(String text, boolean read, IntSupplier start) {
    for (Characters.Refused refused : Characters.refused(text)) {
      int c = refused.codePoint();
      if ((read || refused.reason() != Reason.LOOK_ALIKE) && found.add(c)) {
        int offset = start.getAsInt();
        int there = page.text().indexOf(c, offset);
        findings.add(
            "text-character",
            there < 0 ? offset : there,
            "has " + Characters.name(c) + ", " + problem(refused.reason()),
            refused.reason() == Reason.UNSEEN ? "delete it" : refused.reason().hint());
      }
    }
  }

  private static String problem(Reason reason) {
    return reason == Reason.UNSEEN ? "which changes what a reader sees unseen" : reason.problem();
  }

  /** The characters that a style sheet names by their numbers. */
  private static String escaped(String css) {
    StringBuilder characters = new StringBuilder();
    ESCAPE
        .matcher(css)
        .results()
        .map(match -> Integer.parseInt(match.group(1), 16))
        .filter(Character::isValidCodePoint)
        .forEach(characters::appendCodePoint);
    return characters.toString();
  }
}
