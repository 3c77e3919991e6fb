package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.ReleasedSheet;
import factleaf.testing.WebFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    Path profiles = Files.createDirectories(folder.resolve("templates/profiles"));
    Files.writeString(profiles.resolve("medicine.yaml"), "factleaf: 2\nformats: [html]\n");
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
  void theFeedAndTheChangesSayWhatWasReleasedAndWithdrawn() throws Exception {
    build();
    assertThat(feed()).isEmpty();
    release();
    String edition = "exampline/edition-2.0.html";
    assertThat(page("changes.html").select("main a").eachAttr("href")).contains(edition);
    assertThat(feed()).containsExactly(SITE + "/" + edition);
    assertThat(xml("feed.xml").select("entry > summary").text())
        .isEqualTo("Exampline: Edition 2.0. Edition 2.0, 2 March 2026, released as a draft.");
    edit("codes: ", "withdrawn: {on: 2026-03-02, because: it is no longer made}\ncodes: ");
    build();
    String withdrawn = SITE + "/exampline/index.html#withdrawn-2026-03-02";
    assertThat(feed()).containsExactly(withdrawn, SITE + "/" + edition);
    assertThat(xml("feed.xml").select("feed > updated").text()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(page("exampline/index.html").select("#withdrawn-2026-03-02").text())
        .startsWith("Withdrawn.");
    assertThat(page("tags/neurology.html").select(".status").text()).startsWith("Withdrawn");
    assertThat(page("changes.html").select("main a").eachAttr("href"))
        .contains("exampline/index.html");
  }

  @Test
  void aSheetLinksTheSameMedicineInOtherLanguages() throws IOException {
    Path english = Path.of("templates/languages/en");
    Path language = Files.createDirectories(folder.resolve("templates/languages/xx"));
    for (String file : List.of("text.yaml", "lay-wording.yaml", "sentences.yaml")) {
      String text = Files.readString(english.resolve(file));
      Files.writeString(
          language.resolve(file), text.replace("language-name: English", "language-name: Xish"));
    }
    Path other = folder.resolve("other.facts.yaml");
    Files.copy(folder.resolve("facts.yaml"), other);
    ReleasedSheet.edit(other, "id: exampline\n", "id: other\n");
    ReleasedSheet.edit(other, "language: en\n", "language: xx\n");
    Builds.Run run = run("build", other.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(page("exampline/index.html").select("#documents + p").text())
        .isEqualTo("Language: English");
    assertThat(page("exampline/index.html").select("a[lang=xx][href=../other/index.html]"))
        .extracting(Element::text)
        .containsExactly("Exampline (Xish)");
    assertThat(page("other/index.html").select("a[lang=en]").attr("href"))
        .isEqualTo("../exampline/index.html");
  }

  @Test
  void aSheetsPageSaysWhoseItIs() throws IOException {
    build();
    assertThat(page("exampline/index.html").select("header .clinic-name").text())
        .isEqualTo("Clinic");
    assertThat(page("exampline/index.html").select("footer a").attr("href")).isEqualTo(SITE);
  }

  /** A reader of feeds shows an id once. */
  @Test
  void aSecondWithdrawalIsAnotherEntry() throws Exception {
    edit("codes: ", "withdrawn: {on: 2026-03-01, because: of a fault}\ncodes: ");
    build();
    List<String> first = feed();
    edit("on: 2026-03-01, because: of a fault", "on: 2026-03-02, because: of another one");
    build();
    assertThat(feed()).hasSize(1).doesNotContainAnyElementsOf(first);
  }

  /** After the sheet came back, too. */
  @Test
  void aReleaseThatWithdrewTheSheetSaysSo() throws Exception {
    edit("codes: ", "withdrawn: {on: 2026-03-02, because: of a fault}\ncodes: ");
    build();
    release();
    edit("withdrawn: {on: 2026-03-02, because: of a fault}\n", "");
    edit("edition: \"2.0\"", "edition: \"2.1\"");
    build();
    assertThat(page("changes.html").select(".changes li").text())
        .contains("Edition 2.0, 2 March 2026, withdrawn.");
    assertThat(xml("feed.xml").select("entry > title").text()).isEqualTo("Exampline: Withdrawn");
  }

  @Test
  void theSitemapListsEveryPage() throws Exception {
    build();
    try (var files = Files.walk(folder.resolve("out"))) {
      List<String> pages =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .map(file -> SITE + "/" + folder.resolve("out").relativize(file))
              .toList();
      assertThat(WebFormats.sitemap(bytes("sitemap.xml")))
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

  private void release() {
    assertThat(run("release", "--draft", "--allow-overdue").err()).isEmpty();
    build();
  }

  private void edit(String find, String put) throws IOException {
    ReleasedSheet.edit(folder.resolve("facts.yaml"), find, put);
  }

  private List<String> feed() throws Exception {
    return WebFormats.feed(bytes("feed.xml"));
  }

  private byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(folder.resolve("out").resolve(path));
  }

  private void build() {
    assertThat(run("build").err()).isEmpty();
  }

  private Builds.Run run(String command, String... options) {
    List<String> words = new java.util.ArrayList<>(List.of(command));
    words.addAll(List.of("--today", "2026-03-02", "--out", folder.resolve("out").toString()));
    words.addAll(List.of("--templates", folder.resolve("templates").toString()));
    words.addAll(List.of(options));
    words.add(folder.resolve("facts.yaml").toString());
    return Builds.run(words.toArray(String[]::new));
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("out").resolve(path)));
  }

  private Document xml(String path) throws IOException {
    return Jsoup.parse(new String(bytes(path), StandardCharsets.UTF_8), "", Parser.xmlParser());
  }
}
