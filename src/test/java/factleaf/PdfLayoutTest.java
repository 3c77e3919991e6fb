package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.TaggedPdf;
import factleaf.testing.TaggedPdf.Node;
import factleaf.testing.TaggedPdf.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages break where they may: no heading is last on a page, no box is split, no page is empty. */
class PdfLayoutTest {
  private static final String BOXES =
      "body:not(.print-large) :is(.tone-key, .tone-warning, .tone-emergency)";

  @ParameterizedTest
  @ValueSource(strings = {"A4", "Letter"})
  void handouts(String paper, @TempDir Path out) throws IOException {
    Builds.build(Builds.BACLOFEN, out, "--paper", paper);
    Builds.build(Builds.EXAMPLE, out, "--paper", paper);
    for (Path pdf : Builds.handouts(out)) {
      Path html = pdf.resolveSibling(pdf.getFileName().toString().replace(".pdf", ".html"));
      check(pdf.toString(), Files.readAllBytes(pdf), boxes(Files.readString(html), BOXES));
    }
  }

  @Test
  void boxesAtPageEnds() throws IOException {
    String html = Files.readString(Path.of("src/test/resources/pdf/boxes.html"));
    check("boxes", TaggedPdfTest.render(html), boxes(html, ".box"));
  }

  @Test
  void findsSplitBoxesAndLonelyHeadings() throws IOException {
    String html = Files.readString(Path.of("src/test/resources/pdf/boxes.html"));
    String split = html.replaceAll("page-break-\\w+: avoid", "");
    TaggedPdf pdf = TaggedPdf.read(TaggedPdfTest.render(split));
    assertThat(splitBoxes(pdf, boxes(html, ".box"))).isNotEmpty();
    String lonely =
        html.replaceAll(
                "<section.*?</h2>", "<h2>Alone</h2><div style=\"page-break-before: always\">")
            .replace("</section>", "</div>");
    assertThat(lonelyHeadings(TaggedPdf.read(TaggedPdfTest.render(lonely)))).isNotEmpty();
  }

  private static void check(String name, byte[] bytes, List<String> boxes) throws IOException {
    TaggedPdf pdf = TaggedPdf.read(bytes);
    assertThat(lonelyHeadings(pdf)).as("headings last on their page in " + name).isEmpty();
    assertThat(splitBoxes(pdf, boxes)).as("boxes over two pages in " + name).isEmpty();
    // In large print each item of a warning is a box.
    assertThat(pdf.root().all("LI").filter(item -> item.pages().size() > 1).map(Node::text))
        .as("items over two pages in " + name)
        .isEmpty();
    Set<Integer> used = pdf.root().words().map(Words::page).collect(Collectors.toSet());
    assertThat(used).as("pages with words in " + name).hasSize(pdf.pages());
  }

  private static List<String> boxes(String html, String selector) {
    return Jsoup.parse(html).select(selector).select("h2").eachText();
  }

  /** Headings whose next words are on another page. */
  private static List<String> lonelyHeadings(TaggedPdf pdf) {
    List<Words> words = pdf.root().words().filter(w -> !w.text().isBlank()).toList();
    List<String> lonely = new ArrayList<>();
    pdf.root()
        .all()
        .filter(node -> node.type().matches("H[1-6]"))
        .forEach(
            heading -> {
              Words last = heading.words().toList().getLast();
              int next = words.indexOf(last) + 1;
              if (next < words.size() && words.get(next).page() != last.page()) {
                lonely.add(heading.text().strip());
              }
            });
    return lonely;
  }

  /** Sections of some headings that stand on more than one page. */
  private static List<String> splitBoxes(TaggedPdf pdf, List<String> headings) {
    List<Node> sections =
        pdf.root()
            .all("Sect")
            .filter(sect -> sect.kids().anyMatch(kid -> isHeading(kid, headings)))
            .toList();
    assertThat(sections).hasSize(headings.size());
    return sections.stream()
        .filter(sect -> sect.pages().size() > 1)
        .map(sect -> sect.kids().findFirst().orElseThrow().text().strip())
        .toList();
  }

  private static boolean isHeading(Node node, List<String> headings) {
    return node.type().equals("H2") && headings.contains(node.text().strip());
  }
}
