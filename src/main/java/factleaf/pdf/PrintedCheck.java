package factleaf.pdf;

import factleaf.page.Page;
import factleaf.page.PageFindings;
import factleaf.pdf.tagging.Painted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Holds what was painted against the page: every word and every picture of its body is on the
 * paper, and every field, but for what only screens show, and no others are.
 *
 * <p>Rules: {@code words-differ}, {@code picture-not-printed}.
 */
final class PrintedCheck {
  /** Elements whose words are not painted as such. */
  private static final Set<String> NO_WORDS = Set.of("script", "style", "svg");

  private final Page page;
  private final Painted painted;
  private final PageFindings findings;
  private boolean same = true;
  private int words;
  private int screenWords;

  PrintedCheck(Page page, Painted painted, PageFindings findings) {
    this.page = page;
    this.painted = painted;
    this.findings = findings;
  }

  /**
   * Finds the first words that are not the same, and all pictures.
   *
   * @param pdf what was made
   * @return it, if there is no difference
   */
  Optional<PrintedPdf> check(byte[] pdf) {
    for (Element body : Page.kids(page.document().getDocumentElement())) {
      if (body.getNodeName().equals("body")) {
        check(body);
      }
    }
    List<String> loose = painted.loose().stream().filter(text -> !text.isBlank()).toList();
    if (!loose.isEmpty()) {
      Element html = page.document().getDocumentElement();
      differ(html, "prints \"" + loose.getFirst().strip() + "\", which no element of it says");
    }
    return same ? Optional.of(new PrintedPdf(pdf, painted, words, screenWords)) : Optional.empty();
  }

  private void check(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        check(text);
      } else if (node instanceof Element element && Page.isForScreens(element)) {
        screenWords += words(element.getTextContent(), "").size();
      } else if (node instanceof Element element) {
        picture(element);
        if (!NO_WORDS.contains(element.getNodeName())) {
          check(element);
        }
      }
    }
  }

  private void picture(Element element) {
    String what =
        switch (element.getNodeName()) {
          case "img", "svg" -> "picture";
          case "input" -> "field";
          default -> "";
        };
    if (!what.isEmpty() && !painted.has(element)) {
      same = false;
      findings.add(
          "picture-not-printed",
          element,
          "shows a " + what + " on screens that is not printed",
          "give it a size, and its element no display: inline");
    }
  }

  private void check(Text text) {
    List<String> said = words(text.getData(), text.getData());
    List<String> printed = words(painted.text(text), text.getData());
    words += said.size();
    if (!said.equals(printed)) {
      int at = 0;
      while (at < Math.min(said.size(), printed.size()) && said.get(at).equals(printed.get(at))) {
        at++;
      }
      differ(text, "says \"" + from(said, at) + "\", and prints \"" + from(printed, at) + "\"");
    } else if (painted.isCut(text)) {
      differ(text, "says \"" + from(said, 0) + "\", which does not fit on the paper");
    }
  }

  private void differ(Node node, String what) {
    if (same) {
      findings.add(
          "words-differ",
          node,
          what,
          "let style sheets show the same words on paper as on screens");
    }
    same = false;
  }

  private static String from(List<String> words, int start) {
    return Page.cut(String.join(" ", words.subList(start, words.size())));
  }

  /**
   * Words as they are read: blanks of all kinds part them; a place for a hyphen is none, and what
   * is drawn there at the end of a line is no part of the word.
   */
  private static List<String> words(String text, String source) {
    boolean hyphenated = source.indexOf('\u00AD') >= 0;
    String plain = hyphenated ? text.replaceAll("[\u00AD\u2010-]", "") : text;
    return Stream.of(plain.split("[\\s\\p{Z}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
