package factleaf.page;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a page must have before it can be tagged: pictures with words for them (ISO 14289-1, 7.3),
 * headings without gaps (7.4.2), links that lead somewhere, a title and a language (7.1, 7.2).
 * These are mistakes of a template, found before anything is written.
 *
 * <p>Rules: {@code picture-without-words}, {@code words-in-picture}, {@code heading-gap}, {@code
 * dead-link}, {@code page-title}, {@code page-language}.
 */
public final class AccessibilityCheck {
  private final Span template;
  private final Findings findings;

  public AccessibilityCheck(Span template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  public void check(Document document) {
    List<Element> elements = elements(document);
    checkHead(PageHead.of(document));
    checkHeadings(elements);
    checkLinks(elements);
    elements.stream().filter(e -> isNamed(e, "img", "svg")).forEach(this::checkPicture);
  }

  private void checkHead(PageHead head) {
    if (head.title().isEmpty()) {
      findings.error("page-title", template, "the page has no title", "write <title> in its head");
    }
    if (head.language().isBlank()) {
      findings.error(
          "page-language", template, "the page does not say its language", "write lang at <html>");
    }
  }

  private void checkHeadings(List<Element> elements) {
    int above = 0;
    for (Element heading : elements) {
      int level = level(heading);
      if (level > 0) {
        if (level > above + 1) {
          findings.error(
              "heading-gap",
              template,
              "the heading \""
                  + heading.getTextContent().strip()
                  + "\" is of level "
                  + level
                  + ", below level "
                  + above,
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
    elements.forEach(element -> targets.add("#" + element.getAttribute("id")));
    elements.stream()
        .filter(element -> isNamed(element, "a"))
        .map(link -> link.getAttribute("href"))
        .filter(href -> href.startsWith("#") && !targets.contains(href))
        .distinct()
        .forEach(
            href ->
                findings.error(
                    "dead-link",
                    template,
                    "the page links to \"" + href + "\", which it does not have",
                    "give the target that id"));
  }

  private void checkPicture(Element picture) {
    if (!Alternatives.isDecoration(picture) && Alternatives.of(picture).isEmpty()) {
      findings.error(
          "picture-without-words",
          template,
          "a picture (" + picture.getNodeName() + ") has no words for those who cannot see it",
          "write alt at an img, aria-label at an svg; alt=\"\" or aria-hidden=\"true\" if it only"
              + " decorates");
    }
    if (picture.getElementsByTagName("text").getLength() > 0) {
      findings.error(
          "words-in-picture",
          template,
          "a picture holds text, which would not be printed in the page's fonts",
          "write the words in the page, beside the picture");
    }
  }

  private static boolean isNamed(Element element, String... names) {
    for (String name : names) {
      if (element.getNodeName().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<Element> elements(Document document) {
    List<Element> elements = new ArrayList<>();
    collect(document.getDocumentElement(), elements);
    return elements;
  }

  private static void collect(Element element, List<Element> into) {
    into.add(element);
    for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element inner) {
        collect(inner, into);
      }
    }
  }
}
