package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Axe;
import factleaf.testing.Browser;
import factleaf.testing.Builds;
import factleaf.testing.PdfText;
import factleaf.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The index shows reviewed and overdue sheets alone, on the reader's day, beside the search. */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class IndexFilterTest {
  @TempDir private static Path folder;
  private static Path index;

  @BeforeAll
  static void build() throws IOException {
    Path sheets = folder.resolve("formulary");
    Builds.run("generate-sample", "--sheets", "4", "--seed", "3", sheets.toString());
    List<Path> files;
    try (Stream<Path> list = Files.list(sheets)) {
      files = list.sorted().toList();
    }
    rewrite(files.get(0), "Draft in time", "2035-12-31");
    rewrite(files.get(1), "Draft overdue", "2026-09-01");
    rewrite(files.get(2), "Reviewed in time", "2035-12-31");
    rewrite(files.get(3), "Reviewed overdue", "2026-09-01");
    sign(files.get(2));
    sign(files.get(3));
    Path out = folder.resolve("out");
    Builds.Run run =
        Builds.run("build", "--today", "2026-03-02", "--out", out.toString(), sheets.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    index = out.resolve("index.html");
  }

  @Test
  void eachBoxAndBothAndTheSearchNarrowTheList() {
    open("2026-09-02");
    assertThat(shown()).hasSize(4);
    tick("reviewed");
    assertThat(shown()).containsExactly("Reviewed in time");
    assertThat(status()).isEqualTo("1 of 4");
    tick("overdue");
    assertThat(shown()).containsExactly("Reviewed overdue");
    tick("reviewed");
    assertThat(shown()).containsExactly("Draft overdue", "Reviewed overdue");
    search().sendKeys("draft");
    assertThat(shown()).containsExactly("Draft overdue");
    tick("reviewed");
    assertThat(shown()).isEmpty();
    assertThat(status()).startsWith("Nothing found. ").contains("untick the boxes");
  }

  /** As on the handouts: the day after the one that the sheet gives. */
  @Test
  void aSheetIsNotOverdueOnTheDayItself() {
    open("2026-09-01");
    tick("overdue");
    assertThat(shown()).isEmpty();
  }

  @Test
  void theKeyboardReachesBoxesByNameBehindTheSearch() {
    open("2026-09-02");
    Browser browser = Site.browser();
    search().click();
    browser.press(Keys.TAB);
    browser.press(Keys.SPACE);
    assertThat(shown()).hasSize(1);
    assertThat(focused()).isEqualTo("Reviewed");
    browser.press(Keys.TAB);
    browser.press(Keys.SPACE);
    assertThat(shown()).hasSize(1);
    assertThat(focused()).isEqualTo("Past its review date");
    assertThat(browser.find("fieldset legend").getText()).isEqualTo("Show only");
  }

  @Test
  void axeFindsNothingWithTickedBoxes() {
    for (int width : List.of(320, 1280)) {
      open("2026-09-02");
      Site.browser().resize(width);
      Site.browser().emulate("screen", Map.of("prefers-color-scheme", "light"));
      tick("overdue");
      assertThat(Axe.violations(Site.browser())).as("%d px", width).isEmpty();
      Site.browser().emulate("screen", Map.of("prefers-color-scheme", "dark"));
      assertThat(Axe.violationsOfColours(Site.browser())).as("dark, %d px", width).isEmpty();
    }
  }

  @Test
  void withoutScriptsThereAreNoBoxesAndTheDaysAreRead() throws IOException {
    var page = Jsoup.parse(Files.readString(index));
    assertThat(page.select("input, [hidden]")).isEmpty();
    assertThat(page.select(".sheet time").eachText())
        .containsExactly(
            "31 December 2035", "1 September 2026", "31 December 2035", "1 September 2026");
  }

  @Test
  void sixtySheetsPrintOnThreePagesAndThoseThatAreShownAlone() throws IOException {
    Path many = many(60);
    Browser browser = Site.browser();
    browser.open(Site.address(many), 1280);
    assertThat(pages(browser)).hasSizeLessThanOrEqualTo(3);
    search().sendKeys("draft time");
    assertThat(String.join(" ", pages(browser)))
        .contains("Draft in time")
        .doesNotContain("Reviewed", "Show only");
  }

  @Test
  void fiveThousandSheetsAreSearchedAndJumpedTo() throws IOException {
    Browser browser = Site.browser();
    browser.open(Site.address(many(5_000)), 1280);
    assertThat(browser.findAll(".letters a")).isNotEmpty();
    search().sendKeys("edition time");
    assertThat(status()).isEqualTo("2500 of 5000");
    assertThat(browser.find(".letters").isDisplayed()).isFalse();
  }

  private static void sign(Path file) {
    Builds.Run run =
        Builds.run(
            "sign", file.toString(), "--today", "2026-03-02", "--by", "NAME", "--role", "ROLE");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private static void rewrite(Path file, String title, String due) throws IOException {
    String review = "review: {checked: 2026-03-01, due: " + due + "}";
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("title: .*", "title: " + title)
            .replaceFirst("review: .*", review));
  }

  /** The index with the rows of its sheets again and again, and links to their letters. */
  private static Path many(int sheets) throws IOException {
    Document page = Jsoup.parse(Files.readString(index));
    Element body = page.select("tbody").first();
    List<Element> rows = page.select(".sheet");
    for (int i = rows.size(); i < sheets; i++) {
      body.appendChild(rows.get(i % rows.size()).clone());
    }
    page.select("main")
        .first()
        .prepend("<nav class='letters' data-screen-only=''><a href='#content'>D</a></nav>");
    return Files.writeString(folder.resolve(sheets + ".html"), page.outerHtml());
  }

  private static void open(String today) {
    Site.browser().open(Site.address(index), 1280);
    Site.browser()
        .run(
            "window.Date = class extends Date { constructor() { super(arguments[0]); } }"
                .replace("arguments[0]", "'" + today + "T12:00'"));
  }

  private static void tick(String box) {
    Site.browser().find("[name=" + box + "]").click();
  }

  private static WebElement search() {
    return Site.browser().find("input[type=search]");
  }

  private static String status() {
    return Site.browser().find("[role=status]").getText();
  }

  private static String focused() {
    return Site.browser().run("return document.activeElement.labels[0].textContent.trim()");
  }

  private static List<String> shown() {
    return Site.browser().findAll(".sheet .title").stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private static List<String> pages(Browser browser) throws IOException {
    return PdfText.pages(Files.write(folder.resolve("printed.pdf"), browser.print()));
  }
}
