package factleaf.page;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What a template and its text file say of their own has no source, and so no figure.
 *
 * <p>Rule: {@code bare-digit}.
 */
public final class OwnFigureCheck {
  private static final Set<String> NOT_SHOWN = Set.of("script", "style", "title");

  private final Page page;
  private final Function<String, List<String>> figures;
  private final PageFindings findings;

  private OwnFigureCheck(Page page, Function<String, List<String>> figures, PageFindings findings) {
    this.page = page;
    this.figures = figures;
    this.findings = findings;
  }

  /**
   * Checks a page.
   *
   * @param words what templates may print of the text file
   * @param figures those of a text, as they stand in it
   */
  public static void check(
      Page page,
      Collection<String> words,
      Function<String, List<String>> figures,
      PageFindings findings) {
    OwnFigureCheck check = new OwnFigureCheck(page, figures, findings);
    check.walk(page.document().getDocumentElement());
    words.stream()
        .filter(word -> word.chars().anyMatch(Character::isDigit) && page.text().contains(word))
        .forEach(
            word ->
                figures.apply(word).stream()
                    .limit(1)
                    .forEach(
                        figure ->
                            check.report(figure, page.text().indexOf(word), "the text file")));
  }

  private void walk(Node node) {
    for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Text text) {
        read(text.getData(), page.offset(text));
      } else if (!NOT_SHOWN.contains(kid.getNodeName())) {
        walk(kid);
      }
    }
  }

  private void read(String text, int start) {
    if (!page.origin().isOwn(start, start + text.length())) {
      return; // most texts are what the template gets
    }
    int at = start;
    for (String figure : figures.apply(text)) {
      at = Math.max(at, page.text().indexOf(figure, at));
      if (page.origin().isOwn(at, at + 1)) {
        report(figure, at, "the template");
      }
      at += figure.length();
    }
  }

  private void report(String figure, int offset, String whose) {
    findings.add(
        "bare-digit",
        offset,
        "prints the figure " + figure + ", which " + whose + " says of its own",
        "say it in an entry, which cites a source; a name with a number may stand under \"names\""
            + " in numbers.yaml of the language");
  }
}
