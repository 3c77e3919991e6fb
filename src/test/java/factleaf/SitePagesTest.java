package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about more than one handout, and what they say on the web. */
class SitePagesTest {
  private static final String SITE = "https://clinic.example/sheets";

  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    String sheet = Files.readString(Builds.EXAMPLE);
    Files.writeString(
        folder.resolve("facts.yaml"), sheet.replace("codes: ", "tags: [neurology]\ncodes: "));
    Files.writeString(
        folder.resolve("clinic.yaml"), "factleaf: 2\nname: Clinic\nsite: " + SITE + "\n");
  }

  @Test
  void aSheetIsFoundByItsClassAndItsTag() throws IOException {
    build();
    for (String page : List.of("classes/atc-X00XX.html", "tags/neurology.html")) {
      assertThat(page("exampline/index.html").select("a").eachAttr("href")).contains("../" + page);
      assertThat(page("index.html").select("a").eachAttr("href")).contains(page);
      assertThat(page(page).select("th a").eachAttr("href"))
          .containsExactly("../exampline/index.html");
      assertThat(page(page).select("link[rel=canonical]").attr("href"))
          .isEqualTo(SITE + "/" + page);
    }
    assertThat(page("tags/neurology.html").select("h1").text()).isEqualTo("Neurology");
  }

  @Test
  void theFeedAndTheChangesSayWhatWasReleasedAndWithdrawn() throws IOException {
    build();
    assertThat(run("release", "--draft", "--allow-overdue").err()).isEmpty();
    build();
    String edition = "exampline/edition-2.0.html";
    assertThat(page("changes.html").select("main a").eachAttr("href")).contains(edition);
    assertThat(xml("feed.xml").select("entry > id").eachText())
        .containsExactly(SITE + "/" + edition);
    Files.writeString(
        folder.resolve("facts.yaml"),
        Files.readString(folder.resolve("facts.yaml"))
            .replace(
                "codes: ", "withdrawn: {on: 2026-03-02, because: it is no longer made}\ncodes: "));
    build();
    assertThat(xml("feed.xml").select("entry > id").eachText())
        .containsExactly(SITE + "/exampline/index.html#withdrawn", SITE + "/" + edition);
    assertThat(xml("feed.xml").select("feed > updated").text()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(page("exampline/index.html").select("#withdrawn").text()).startsWith("Withdrawn.");
    assertThat(page("tags/neurology.html").select(".status").text()).startsWith("Withdrawn");
  }

  @Test
  void theSitemapListsEveryPage() throws IOException {
    build();
    try (var files = Files.walk(folder.resolve("out"))) {
      List<String> pages =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .map(file -> SITE + "/" + folder.resolve("out").relativize(file))
              .toList();
      assertThat(xml("sitemap.xml").select("url > loc").eachText())
          .containsExactlyInAnyOrderElementsOf(pages);
    }
  }

  @Test
  void withoutASiteThereIsNeitherAFeedNorASitemap() throws IOException {
    build();
    Files.delete(folder.resolve("clinic.yaml"));
    build();
    assertThat(folder.resolve("out/feed.xml")).doesNotExist();
    assertThat(folder.resolve("out/sitemap.xml")).doesNotExist();
    assertThat(page("changes.html").select("link")).isEmpty();
  }

  @Test
  void aPageWhoseTagIsGoneIsRemoved() throws IOException {
    build();
    Files.copy(
        Builds.EXAMPLE,
        folder.resolve("facts.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    build();
    assertThat(folder.resolve("out/tags")).doesNotExist();
    assertThat(run("build", "--check").exitCode()).isZero();
  }

  private void build() {
    assertThat(run("build").err()).isEmpty();
  }

  private Builds.Run run(String command, String... options) {
    List<String> words = new java.util.ArrayList<>(List.of(command));
    words.addAll(List.of("--today", "2026-03-02", "--out", folder.resolve("out").toString()));
    words.addAll(List.of(options));
    words.add(folder.resolve("facts.yaml").toString());
    return Builds.run(words.toArray(String[]::new));
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("out").resolve(path)));
  }

  private Document xml(String path) throws IOException {
    return Jsoup.parse(
        Files.readString(folder.resolve("out").resolve(path)), "", Parser.xmlParser());
  }
}
