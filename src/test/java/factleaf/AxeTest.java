package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Axe;
import factleaf.testing.Browser;
import factleaf.testing.NuChecker;
import factleaf.testing.ReleasedSheet;
import factleaf.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * axe-core finds nothing on any page: at each width, light and dark, and as printed. The rules
 * about colours run once for each set of colours, all others at each width in each. {@link
 * EveryDocumentTest} looks at all entries of the audit.
 */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class AxeTest {
  private static final int PHONE = 320;
  private static final int TABLET = 768;
  private static final int DESKTOP = 1280;
  private static final Path INDEX = Path.of("out/index.html");

  @TempDir private Path folder;

  static List<Path> screens() throws IOException {
    return Site.screens();
  }

  /** What is no matter of colours is the same in all colours; nobody reads paper by a program. */
  @ParameterizedTest
  @MethodSource("screens")
  void findsNothingAtAnyWidthInAnyColoursOrWhenPrinted(Path page) {
    Browser browser = Site.open(page, DESKTOP);
    browser.emulate("screen", Map.of("prefers-color-scheme", "light"));
    assertThat(Axe.violations(browser)).isEmpty();
    for (int width : List.of(PHONE, TABLET)) {
      browser.resize(width);
      assertThat(Axe.violationsButColours(browser)).as("at %d px", width).isEmpty();
    }
    browser.resize(DESKTOP);
    browser.emulate("screen", Map.of("prefers-color-scheme", "dark"));
    assertThat(Axe.violationsOfColours(browser)).as("in dark colours").isEmpty();
    browser.emulate("print", Map.of());
    assertThat(Axe.violationsOfColours(browser)).as("when printed").isEmpty();
  }

  @Test
  void aPaleTextIsFoundInTheColoursThatHaveItAlone() {
    Browser browser = Site.open(INDEX, DESKTOP);
    browser.style(
        "@media (prefers-color-scheme: dark) { main * { color: #333 !important } }"
            + " @media print { main * { color: #ddd !important } }");
    browser.emulate("screen", Map.of("prefers-color-scheme", "light"));
    assertThat(Axe.violations(browser)).isEmpty();
    browser.emulate("screen", Map.of("prefers-color-scheme", "dark"));
    assertThat(Axe.violationsOfColours(browser)).isNotEmpty();
    browser.emulate("print", Map.of());
    assertThat(Axe.violationsOfColours(browser)).isNotEmpty();
  }

  @Test
  void looksAtTheHandoutsTheIndexAndTheReports() throws IOException {
    assertThat(Site.pages())
        .contains(
            INDEX,
            Path.of("coverage.html"),
            Path.of("diff.html"),
            Path.of("out/baclofen/patient.html"))
        .hasSize(Site.handouts().size() + 8); // two reports and six pages of the site
  }

  /** Pages that only a sheet with releases has, and those that list them. */
  @Test
  void findsNothingWhereEditionsAre() throws Exception {
    ReleasedSheet sheet = ReleasedSheet.in(folder);
    sheet.release("2026-03-02");
    sheet.edit("patient: It calms nerve signals.", "patient: It makes nerve signals calmer.");
    sheet.edit("clinician: Licensed.", "clinician: Widely licensed.");
    sheet.release("2.0", "2.1", "2026-04-02");
    for (String page :
        List.of(
            "edition-2.0.html", "clinicians-edition-2.0.html", "index.html", "../changes.html")) {
      assertThat(NuChecker.messages(sheet.out(page))).isEmpty();
      Site.browser().open(Site.address(sheet.out(page)), PHONE);
      assertThat(Axe.violations(Site.browser())).as(page).isEmpty();
      assertThat(Site.browser().<Long>run("return document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(PHONE);
    }
  }

  /** One fault brought into a page that has none is found, and nothing else is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          html-has-lang         | ` lang="en"`       | ``
          page-has-heading-one  | `h1>`              | `p>`
          heading-order         | `</h1>`            | `</h1><h4>Jump</h4>`
          image-alt             | `<h1>`             | `<img src="data:,"/><h1>`
          label                 | `<h1>`             | `<input type="text"/><h1>`
          link-name             | `<h1>`             | `<a href="#content"></a><h1>`
          list                  | `<ul class="handouts">` | `<ul class="handouts"><p>Stray</p>`
          color-contrast        | `--soft: #4a5359`  | `--soft: #a4acb1`
          target-size           | `</h1>`            | `</h1><div><a href="#content" style="display: inline-block">a</a><a href="#content" style="display: inline-block">b</a></div>`
          region                | `<a class="skip"`  | `<p>Stray</p><a class="skip"`
          landmark-one-main     | `main`             | `aside`
          link-in-text-block    | `</h1>`            | `</h1><p>See <a href="#content" style="text-decoration: none; color: #16201c">this</a> text.</p>`
          meta-viewport         | `initial-scale=1`  | `initial-scale=1, maximum-scale=1`
          """)
  void oneFaultIsFound(String rule, String good, String bad) throws IOException {
    String page = Files.readString(Site.folder().resolve(INDEX));
    assertThat(page).contains(good);
    Path broken = folder.resolve("broken.html");
    Files.writeString(broken, page.replace(good, bad));
    Browser browser = Site.browser();
    browser.open(Site.address(broken), DESKTOP);
    assertThat(Axe.violations(browser)).singleElement().asString().startsWith(rule + ": ");
  }
}
