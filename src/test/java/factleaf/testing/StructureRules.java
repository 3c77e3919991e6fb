package factleaf.testing;

import factleaf.testing.TaggedPdf.Annotation;
import factleaf.testing.TaggedPdf.Node;
import factleaf.testing.TaggedPdf.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What a structure tree must be like, beyond what veraPDF looks at. */
public final class StructureRules {
  private static final Set<String> GROUPING = Set.of("Document", "Sect", "Div", "BlockQuote");

  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "L", Set.of("LI"),
          "LI", Set.of("Lbl", "LBody"),
          "Table", Set.of("Caption", "THead", "TBody", "TFoot", "TR"),
          "THead", Set.of("TR"),
          "TBody", Set.of("TR"),
          "TFoot", Set.of("TR"),
          "TR", Set.of("TH", "TD"),
          "Reference", Set.of("Link"));

  private static final float SLACK = 2;

  private StructureRules() {}

  /** What is wrong with a tree; empty if nothing is. */
  public static List<String> broken(TaggedPdf pdf) {
    List<String> broken = new ArrayList<>();
    pdf.root().all().forEach(node -> check(node, broken));
    checkHeadings(pdf, broken);
    return broken;
  }

  private static void check(Node node, List<String> broken) {
    if (GROUPING.contains(node.type()) || PARTS.containsKey(node.type())) {
      node.of(Words.class)
          .forEach(w -> broken.add("loose text in " + node.type() + ": " + w.text()));
    }
    Set<String> allowed = PARTS.getOrDefault(node.type(), Set.of());
    if (!allowed.isEmpty()) {
      node.kids()
          .filter(kid -> !allowed.contains(kid.type()))
          .forEach(kid -> broken.add(kid.type() + " in " + node.type()));
    }
    switch (node.type()) {
      case "TH" -> require(node.attribute("Scope").isPresent(), "TH without Scope", node, broken);
      case "Figure" ->
          require(!node.entry("Alt").orElse("").isBlank(), "Figure without Alt", node, broken);
      case "Note" -> require(node.entry("ID").isPresent(), "Note without ID", node, broken);
      case "Link" -> checkLink(node, broken);
      case "Form" -> checkField(node, broken);
      default -> {}
    }
  }

  /** A form element holds one field, and nothing else (ISO 32000-1, 14.8.4.5). */
  private static void checkField(Node form, List<String> broken) {
    List<Annotation> fields = form.of(Annotation.class).toList();
    require(fields.size() == 1 && form.parts().size() == 1, "Form without field", form, broken);
    fields.stream()
        .flatMap(field -> field.areas().stream())
        .forEach(
            area ->
                require(
                    area.getWidth() > 30 && area.getHeight() > 12,
                    "Form with a field too small to write in",
                    form,
                    broken));
  }

  private static void checkLink(Node link, List<String> broken) {
    List<Annotation> annotations = link.of(Annotation.class).toList();
    require(!annotations.isEmpty(), "Link without annotation", link, broken);
    for (Annotation annotation : annotations) {
      require(!annotation.contents().isBlank(), "Link without Contents", link, broken);
      require(
          annotation.areas().stream().allMatch(area -> area.getWidth() > 1 && area.getHeight() > 4),
          "Link with an area too small to see",
          link,
          broken);
    }
    link.words()
        .forEach(
            words ->
                words
                    .letters()
                    .forEach(
                        letter ->
                            require(
                                isCovered(letter, words.page(), annotations),
                                "Link with words outside of its area",
                                link,
                                broken)));
  }

  private static boolean isCovered(PDRectangle letter, int page, List<Annotation> annotations) {
    return annotations.stream()
        .filter(annotation -> annotation.page() == page)
        .flatMap(annotation -> annotation.areas().stream())
        .anyMatch(
            area ->
                letter.getLowerLeftX() >= area.getLowerLeftX() - SLACK
                    && letter.getUpperRightX() <= area.getUpperRightX() + SLACK
                    && letter.getLowerLeftY() >= area.getLowerLeftY() - SLACK
                    && letter.getUpperRightY() <= area.getUpperRightY() + SLACK);
  }

  private static void checkHeadings(TaggedPdf pdf, List<String> broken) {
    int above = 0;
    for (Node node : pdf.root().all().filter(n -> n.type().matches("H[1-6]")).toList()) {
      int level = node.type().charAt(1) - '0';
      require(level <= above + 1, "heading that skips a level", node, broken);
      above = level;
    }
  }

  private static void require(boolean holds, String what, Node node, List<String> broken) {
    if (!holds) {
      broken.add(what + ": " + node.text().strip());
    }
  }
}
