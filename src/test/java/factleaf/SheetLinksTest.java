package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between files of out/ lead to files that are there, also after builds of one handout. */
class SheetLinksTest {
  @TempDir Path out;

  @Test
  void aHandoutLinksTheHandoutsThatStandBesideIt() throws IOException {
    build("--handout", "leaflet");
    assertThat(lost()).isEmpty();
    assertThat(links("exampline/leaflet.html")).containsExactly("leaflet.pdf", "../index.html");

    build("--handout", "card");
    assertThat(lost()).isEmpty();
    assertThat(links("exampline/card.html"))
        .containsExactly("card.pdf", "leaflet.html", "../index.html");

    build();
    assertThat(lost()).isEmpty();
    assertThat(links("exampline/leaflet.html"))
        .contains("card.html", "audit.html")
        .hasSize(Builds.HANDOUTS.size() + 1);
  }

  @Test
  void aHandoutThatSomebodyDeletedIsNeitherLinkedNorListed() throws IOException {
    build();
    Files.delete(out.resolve("exampline/leaflet.html"));
    build("--handout", "card");
    assertThat(links("exampline/card.html")).doesNotContain("leaflet.html").contains("audit.html");
    assertThat(links("index.html"))
        .doesNotContain("exampline/leaflet.html")
        .contains("exampline/leaflet.pdf");
    assertThat(out.resolve("exampline/leaflet.pdf")).exists();
    build();
    assertThat(out.resolve("exampline/leaflet.html")).exists();
    assertThat(lost()).isEmpty();
  }

  /** Whoever reads a section has it before them. */
  @Test
  void noStatementLeadsToItsOwnSection() throws IOException {
    for (String page : List.of("baclofen/clinician.html", "methotrexate-weekly/patient.html")) {
      Elements links = Jsoup.parse(Files.readString(Path.of("out", page))).select("section a.see");
      assertThat(links).isNotEmpty();
      assertThat(links)
          .noneMatch(link -> link.text().equals(link.closest("section").expectFirst("h2").text()));
    }
  }

  private void build(String... options) {
    Builds.build(Builds.EXAMPLE, out, options);
  }

  /** Addresses of files on a page. */
  private List<String> links(String page) throws IOException {
    return Jsoup.parse(Files.readString(out.resolve(page)))
        .select("a[href]")
        .eachAttr("href")
        .stream()
        .filter(address -> !address.startsWith("#") && !address.contains(":"))
        .toList();
  }

  /** Pages with the files that they link and that are not there. */
  private List<String> lost() throws IOException {
    List<String> lost = new ArrayList<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        links(out.relativize(page).toString()).stream()
            .filter(address -> Files.notExists(page.resolveSibling(address).normalize()))
            .forEach(address -> lost.add(page + ": " + address));
      }
    }
    return lost;
  }
}
