package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Browser;
import factleaf.testing.Builds;
import factleaf.testing.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index finds sheets by name, brand, class and code; without scripts it is a list. */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class IndexSearchTest {
  /** Letters that somebody types otherwise. */
  private static final String LETTERS =
      "\u0141\u00f3d\u017a \u00d8rsted \u0110ur\u0111a Stra\u00dfe \u00c6ther \u0131s\u0131"
          + " \u00deing \u0152dema";

  private static final int SHEETS = 6;

  @TempDir private static Path folder;
  private static Path index;
  private static Document page;

  @BeforeAll
  static void build() throws IOException {
    Path sheets = folder.resolve("formulary");
    Builds.run("generate-sample", "--sheets", "5", "--seed", "3", sheets.toString());
    Path letters = sheets.resolve("letters.facts.yaml");
    try (Stream<Path> files = Files.list(sheets)) {
      Files.copy(files.sorted().findFirst().orElseThrow(), letters);
    }
    Files.writeString(
        letters,
        Files.readString(letters)
            .replaceFirst("id: .*", "id: letters")
            .replaceFirst("title: .*", "title: " + LETTERS));
    Builds.run(
        "build",
        "--today",
        "2026-03-02",
        "--out",
        folder.resolve("out").toString(),
        sheets.toString());
    index = folder.resolve("out/index.html");
    page = Jsoup.parse(Files.readString(index));
  }

  @Test
  void withoutScriptsAllSheetsAreListed() {
    assertThat(page.select("main .sheet")).hasSize(SHEETS);
    assertThat(page.select("input, [hidden]")).isEmpty();
  }

  @Test
  void findsByNameBrandClassAndCode() {
    Element sheet = page.select(".sheet").get(2);
    String title = sheet.select(".title").text().split(" ")[0];
    String code = sheet.select(".code").last().text().split(" ")[1];
    for (String asked :
        List.of(title, title.toUpperCase(java.util.Locale.ROOT), code, brand(sheet))) {
      assertThat(found(asked)).as(asked).contains(sheet.select(".title").text());
      assertThat(found(asked)).as(asked).hasSizeLessThan(SHEETS);
    }
    assertThat(found("")).hasSize(SHEETS);
    assertThat(found("nothing like that")).isEmpty();
    assertThat(Site.browser().find("[role=status]").getText())
        .startsWith("Nothing found. Try a brand name, a class, or fewer letters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lodz",
        "\u0142\u00f3d\u017a",
        "LODZ",
        "orsted",
        "\u00f8rsted",
        "durda",
        "strasse",
        "stra\u00dfe",
        "aether",
        "isi",
        "thing",
        "oedema"
      })
  void lettersAreFoundAsTheyAreTyped(String asked) {
    assertThat(found(asked)).containsExactly(LETTERS);
  }

  @Test
  void everyWordAskedForMustBeThere() {
    Element first = page.select(".sheet").get(0);
    Element second = page.select(".sheet").get(1);
    assertThat(found(title(first) + " " + title(second))).isEmpty();
  }

  @Test
  void thePolicyAllowsJustThisScript() throws Exception {
    String script = page.select("script").first().data();
    byte[] sum =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .as("the digest in templates/index.ftlh")
        .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(sum) + "'");
  }

  private static String title(Element sheet) {
    return sheet.select(".title").text().split(" ")[0];
  }

  /** A word that is only among those for finding. */
  private static String brand(Element sheet) {
    return List.of(sheet.attr("data-search").split("[^a-z]+")).stream()
        .filter(word -> word.contains("test") && word.length() > 6)
        .findFirst()
        .orElseThrow();
  }

  /** The titles that are shown when somebody asks for a text. */
  private static List<String> found(String asked) {
    Browser browser = Site.browser();
    browser.open(Site.address(index), 1280);
    browser.find("input[type=search]").sendKeys(asked + " ");
    return browser.run(
        "return Array.from(document.querySelectorAll('.sheet')).filter(s => s.offsetHeight >"
            + " 0).map(s => s.querySelector('.title').textContent.trim())");
  }
}
