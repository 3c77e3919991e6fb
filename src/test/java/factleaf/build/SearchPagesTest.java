package factleaf.build;

import static factleaf.build.SearchedSheets.ASK;
import static factleaf.build.SearchedSheets.LETTERS;
import static factleaf.build.SearchedSheets.WITHDRAWN;
import static factleaf.build.SearchedSheets.made;
import static factleaf.build.SearchedSheets.sheet;
import static factleaf.build.SearchedSheets.sheetsOf;
import static factleaf.build.SearchedSheets.titles;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.build.SearchedSheets.Made;
import factleaf.build.SearchedSheets.Searched;
import factleaf.testing.Axe;
import factleaf.testing.Browser;
import factleaf.testing.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Pages of the search find just the sheets whose words match, wherever they lie, and ask nobody.
 */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class SearchPagesTest {
  private static final int LARGEST = 150_000;
  @TempDir private static Path temp;
  private static SearchedSheets searched;

  @BeforeAll
  static void make() throws IOException {
    searched = SearchedSheets.in(temp);
  }

  @Test
  void aPageIsSmallAndHoldsAtMostThreeHundredSheets() throws IOException {
    assertThat(searched.pages()).extracting(Made::path).startsWith("search.html", "search-2.html");
    assertThat(made(searched.sheets().subList(0, 300))).hasSize(1);
    for (Made page : searched.pages()) {
      assertThat(page.bytes()).hasSizeLessThanOrEqualTo(LARGEST);
    }
    assertThat(sheetsOf(searched.pages())).isEqualTo(titles(searched.sheets()));
  }

  /** Words that have nothing in common take the room that they take. */
  @Test
  void aPageThatWouldBeTooLargeHoldsFewerSheets() throws IOException {
    List<Searched> varied =
        IntStream.range(0, 60)
            .mapToObj(i -> sheet("s" + i, "title: S " + i + "\n" + words(i), ""))
            .toList();
    List<Made> made = made(varied);
    assertThat(made).hasSizeGreaterThan(1);
    assertThat(made).allMatch(page -> page.bytes().length <= LARGEST);
    assertThat(sheetsOf(made)).isEqualTo(titles(varied));
  }

  private static String words(int seed) {
    java.util.Random random = new java.util.Random(seed);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      words.append(Long.toString(random.nextLong(1L << 50), 36)).append(' ');
    }
    return words.toString();
  }

  @Test
  void aWithdrawnSheetIsFoundByItsTitleAndSaysSo() {
    searched.open(searched.pageOf(WITHDRAWN));
    assertThat(Site.browser().<List<List<String>>>run(ASK, List.of("naught", "zzz")))
        .containsExactly(List.of(), List.of(WITHDRAWN));
    assertThat(Site.browser().find(".found li:not([hidden])").getText())
        .isEqualTo("Zzz withdrawn withdrawn, found by its title only");
  }

  @Test
  void aSheetThatIsFoundHasItsDocumentsBesideIt() {
    searched.open(searched.pageOf(LETTERS));
    Site.browser().run(ASK, List.of("lodz"));
    assertThat(Site.browser().findAll(".found li:not([hidden]) a"))
        .extracting(a -> a.getDomAttribute("href"), a -> a.getAccessibleName())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("lodz/index.html", LETTERS),
            org.assertj.core.groups.Tuple.tuple("lodz/leaflet.html", LETTERS + ", Leaflet"));
  }

  @Test
  void whatIsTypedGoesAlongToTheOtherPages() {
    searched.open("search.html");
    Browser browser = Site.browser();
    browser.find("input").sendKeys("zzz & 50% #");
    assertThat(browser.find("[role=status]").getText()).startsWith("No sheet listed here");
    browser.findAll(".pages a").getLast().click();
    assertThat(browser.<String>run("return document.querySelector('input').value"))
        .isEqualTo("zzz & 50% #");
    assertThat(browser.find("[role=status]").getText()).startsWith("1 of ");
    browser.run("location.hash = 'q=%'");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void nothingIsAskedForAndNothingIsWrong() {
    for (Made page : searched.pages()) {
      searched.open(page.path());
      Site.browser().find("input").sendKeys("the");
      assertThat(Site.browser().requests()).hasSize(1).allMatch(r -> r.endsWith(page.path()));
      assertThat(Site.browser().console()).isEmpty();
    }
    assertThat(Axe.violations(Site.browser())).isEmpty();
    Site.browser().emulate("screen", Map.of("prefers-color-scheme", "dark"));
    assertThat(Axe.violations(Site.browser())).isEmpty();
  }

  @Test
  void theKeyboardReachesTheFieldAndWhatIsFound() {
    searched.open("search.html");
    Browser browser = Site.browser();
    browser.press(Keys.chord(Keys.TAB, Keys.TAB, Keys.TAB));
    assertThat(browser.<String>run("return document.activeElement.id")).isEqualTo("search");
    browser.press(searched.sheets().getFirst().sheet().title());
    browser.press(Keys.TAB.toString().repeat(searched.pages().size()));
    assertThat(browser.<String>run("return document.activeElement.textContent"))
        .isEqualTo(searched.sheets().getFirst().sheet().title());
  }

  @Test
  void aPhoneShowsItWithoutScrollingSideways() {
    Site.browser().open(Site.address(searched.folder().resolve("search.html")), 360);
    Site.browser().find("input").sendKeys("the");
    assertThat(Site.browser().<Long>run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  @Test
  void withoutScriptsItSaysSoAndListsTheSheets() {
    Browser browser = Site.browser();
    browser.allowScripts(false);
    try {
      searched.open("search.html");
      assertThat(browser.findAll("input")).isEmpty();
      assertThat(browser.find(".unscripted").getText()).startsWith("The search needs scripts");
      assertThat(browser.find(".unscripted a").getDomAttribute("href")).isEqualTo("index.html");
      assertThat(browser.findAll(".found li"))
          .hasSizeGreaterThan(100)
          .first()
          .matches(WebElement::isDisplayed);
    } finally {
      browser.allowScripts(true);
    }
  }

  /** A build that changes nothing need not even read the words. */
  @Test
  void pagesThatStandAsTheyWouldBeMadeAreNotMadeAgain() throws IOException {
    SearchPages.Before same =
        new SearchPages.Before() {
          @Override
          public boolean isKept(SitePage page) {
            return true;
          }

          @Override
          public int count(String paths) {
            return searched.pages().size();
          }

          @Override
          public Optional<byte[]> read(Manifest.Output file) {
            throw new AssertionError(file.path());
          }
        };
    assertThat(new SearchPages(SearchedSheets.site(searched.sheets()), same).pages())
        .extracting(SitePage::path)
        .isEqualTo(searched.pages().stream().map(Made::path).toList());
  }
}
