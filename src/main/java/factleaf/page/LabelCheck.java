package factleaf.page;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A label that is read in place of words holds them (WCAG 2.2, 2.5.3, label in name).
 *
 * <p>Rule: {@code unheard-words}.
 */
record LabelCheck(Page page, PageFindings findings) {
  private static final String LABEL = "aria-label";
  private static final String LABELS = LABEL + "ledby";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[,;:.]*\\s+");

  void check() {
    page.elements().stream()
        .filter(e -> (e.hasAttribute(LABEL) || e.hasAttribute(LABELS)) && !isNamedAsWhole(e))
        .forEach(this::check);
  }

  private void check(Element element) {
    String label = element.hasAttribute(LABELS) ? labels(element) : element.getAttribute(LABEL);
    boolean field = element.getNodeName().equals("input");
    String words = field ? Alternatives.label(element) : element.getTextContent();
    if (!heard(label).contains(heard(words))) {
      findings.add(
          "unheard-words",
          page.offset(element, LABEL),
          "says \"" + Page.cut(label) + "\" in place of its words: " + Page.cut(words),
          "write these words into the label too, or take it out");
    }
  }

  private String labels(Element element) {
    return Stream.of(element.getAttribute(LABELS).split("\\s+"))
        .flatMap(id -> page.elements().stream().filter(e -> e.getAttribute("id").equals(id)))
        .map(Element::getTextContent)
        .collect(Collectors.joining(" "));
  }

  /** Words in drawings are refused anyway. */
  private static boolean isNamedAsWhole(Element element) {
    String role = element.getAttribute("role");
    return element.getNodeName().equals("svg")
        || AllowList.shipped().isOf("wholes", role.isEmpty() ? element.getNodeName() : role);
  }

  /** Words with one blank before and behind each, without the marks that end them. */
  private static String heard(String text) {
    return BETWEEN_WORDS.matcher(" " + text.toLowerCase(Locale.ROOT) + " ").replaceAll(" ");
  }
}
