package factleaf.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of a handout in Typst's language: words, links, and what stands out among them. */
final class TypstText {
  private final Set<String> targets = new HashSet<>();
  private final int variant;

  /**
   * @param variant other than 0 for the words of each run of text in another order
   */
  TypstText(Element body, int variant) {
    this.variant = variant;
    collectTargets(body);
  }

  /** Links lead only to what is printed; Typst refuses others. */
  private void collectTargets(Element element) {
    for (Node child : Printed.children(element)) {
      if (child instanceof Element inner) {
        if (!inner.getAttribute("id").isEmpty()) {
          targets.add(inner.getAttribute("id"));
        }
        collectTargets(inner);
      }
    }
  }

  String children(Element element) {
    return Printed.children(element).stream().map(this::inline).collect(Collectors.joining());
  }

  String inline(Node node) {
    if (!(node instanceof Element element)) {
      return node.getNodeType() == Node.TEXT_NODE
          ? escape(shuffled(Printed.fold(node.getTextContent())))
          : "";
    }
    if (Printed.hasClass(element, "page-number")) {
      return "#context counter(page).display();";
    }
    if (Printed.hasClass(element, "page-count")) {
      return "#context counter(page).final().first();";
    }
    String text = children(element);
    if (element.getLocalName().equals("strong")) {
      text = "#strong[" + text + "];";
    } else if (Printed.hasClass(element, "flag")) {
      text = "#box(stroke: 0.9pt, inset: (x: 1mm))[" + text + "];";
    } else if (Printed.hasClass(element, "cite")) {
      text = "#text(0.75em)[" + text + "];";
    }
    String href = element.getAttribute("href");
    if (href.startsWith("#") && targets.contains(href.substring(1))) {
      return "#link(<" + href.substring(1) + ">)[" + text + "]" + orEnd(label(element));
    }
    if (href.startsWith("http")) {
      return "#link(\"" + href + "\")[" + text + "]" + orEnd(label(element));
    }
    return anchor(element) + text;
  }

  private static String orEnd(String label) {
    return label.isEmpty() ? ";" : label;
  }

  static String label(Element element) {
    String id = element.getAttribute("id");
    return id.isEmpty() ? "" : "<" + id + ">";
  }

  static String anchor(Element element) {
    return label(element).isEmpty() ? "" : "#metadata(none)" + label(element);
  }

  private String shuffled(String text) {
    if (variant == 0) {
      return text;
    }
    List<String> words = new ArrayList<>(List.of(text.strip().split(" ")));
    Collections.shuffle(words, new Random(variant));
    return (text.startsWith(" ") ? " " : "")
        + String.join(" ", words)
        + (text.endsWith(" ") ? " " : "");
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if ("\\#$*_`<>@=-+/~[]\"'.:{}|^".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
