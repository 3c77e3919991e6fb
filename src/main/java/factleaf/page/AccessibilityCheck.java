package factleaf.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What a page must have before it can be tagged: pictures with words for them (ISO 14289-1, 7.3),
 * fields with names (7.18.1), headings without gaps (7.4.2), links that lead somewhere. These are
 * mistakes of a template, found before anything is written.
 *
 * <p>Rules: {@code picture-without-words}, {@code words-in-picture}, {@code field-without-name},
 * {@code heading-gap}, {@code dead-link}, {@code unheard-words}.
 */
record AccessibilityCheck(Page page, PageFindings findings) {
  void check() {
    List<Element> elements = page.elements();
    checkHeadings(elements);
    checkLinks(elements);
    elements.stream().filter(e -> isNamed(e, "img", "svg")).forEach(this::checkPicture);
    checkFields(elements);
    elements.stream()
        .filter(e -> e.hasAttribute("aria-hidden"))
        .filter(e -> e.getTextContent().codePoints().anyMatch(Character::isLetterOrDigit))
        .forEach(
            e ->
                findings.add(
                    "unheard-words",
                    e,
                    "hides words from those who listen: " + Page.cut(e.getTextContent()),
                    "aria-hidden is for shapes that only decorate; take it out"));
  }

  private void checkHeadings(List<Element> elements) {
    int above = 0;
    for (Element heading : elements) {
      int level = level(heading);
      if (level > 0) {
        if (level > above + 1) {
          String words = Page.cut(heading.getTextContent());
          findings.add(
              "heading-gap",
              heading,
              "has the heading \"" + words + "\" of level " + level + ", below level " + above,
              "use h" + (above + 1));
        }
        above = level;
      }
    }
  }

  /** 1 to 6; 0 for what is not a heading. */
  private static int level(Element element) {
    String name = element.getNodeName();
    int level = name.length() == 2 && name.charAt(0) == 'h' ? name.charAt(1) - '0' : 0;
    return level >= 1 && level <= 6 ? level : 0;
  }

  private void checkLinks(List<Element> elements) {
    Set<String> targets = new HashSet<>();
    for (Element element : elements) {
      String id = element.getAttribute("id");
      boolean first = targets.add("#" + id) || id.isEmpty();
      if (!first && !isNamed(element, "input")) { // a field has a finding of its own
        findings.add(
            "page-content",
            element,
            "has the id \"" + id + "\" twice",
            "give each element one of its own; links lead to the first");
      }
    }
    for (Element link : elements) {
      String href = isNamed(link, "a") ? link.getAttribute("href") : "";
      if (href.startsWith("#") && !targets.contains(href)) {
        findings.add(
            "dead-link",
            link,
            "links to \"" + href + "\", which it does not have",
            "give the target that id");
      }
    }
  }

  private void checkPicture(Element picture) {
    if (!Alternatives.isDecoration(picture) && Alternatives.of(picture).isEmpty()) {
      findings.add(
          "picture-without-words",
          picture,
          "has a picture (" + picture.getNodeName() + ") without words for those who cannot see it",
          "write alt at an img, aria-label at an svg; alt=\"\" or aria-hidden=\"true\" if it only"
              + " decorates");
    }
    if (picture.getElementsByTagName("text").getLength() > 0) {
      findings.add(
          "words-in-picture",
          picture,
          "has a picture that holds text, which would not be printed in the page's fonts",
          "write the words in the page, beside the picture");
    }
  }

  /** A field has a name, which a PDF wants unique and without a full stop, and words. */
  private void checkFields(List<Element> elements) {
    Set<String> ids = new HashSet<>();
    for (Element field : elements) {
      String id = field.getAttribute("id");
      boolean own = ids.add(id) && !id.contains(".");
      if (isNamed(field, "input") && !(own && !Alternatives.label(field).isEmpty())) {
        findings.add(
            "field-without-name",
            field,
            "has a field without an id of its own and a label for it",
            "write id=\"NAME\", without a full stop, at the input, and <label for=\"NAME\"> with"
                + " words");
      }
    }
  }

  private static boolean isNamed(Element element, String... names) {
    return List.of(names).contains(element.getNodeName());
  }
}
