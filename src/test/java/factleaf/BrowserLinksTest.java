package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;

/** The links of the pages of out/, followed in a real Chromium. */
class BrowserLinksTest extends OutPages {
  /** The handouts that print marks. */
  private static final Set<String> MARKED = Set.of("card.html", "clinician.html", "audit.html");

  static List<Path> marked() throws IOException {
    return handouts().stream().filter(page -> MARKED.contains(name(page))).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkWithinThePageHasItsTarget(Path page) {
    open(page, DESKTOP);

    List<String> lost =
        browser.run(
            """
            const ids = {};
            document.querySelectorAll('[id]').forEach(e => ids[e.id] = (ids[e.id] ?? 0) + 1);
            return [...document.querySelectorAll('a[href^="#"]')]
              .map(a => a.getAttribute('href'))
              .filter(href => ids[href.slice(1)] !== 1);
            """);
    assertThat(lost).isEmpty();
    assertThat(browser.findAll("a[href^='#']")).isNotEmpty();
  }

  /** A list of titles leads to nothing; the list of the audit leads back to where each stands. */
  @ParameterizedTest
  @MethodSource("marked")
  void everyCitationLeadsToASourceThatLeadsBack(Path page) {
    open(page, DESKTOP);

    List<String> lost =
        browser.run(
            """
            return [...document.querySelectorAll('a.cite')]
              .filter(cite => {
                const source = document.querySelector('ol.sources > li' + cite.hash);
                if (source === null) return true;
                return !source.closest('.titles')
                  && cite.closest('.register')
                  && ![...source.querySelectorAll('a.cited')]
                    .some(back => document.querySelector(back.hash).contains(cite));
              })
              .map(cite => cite.outerHTML);
            """);
    assertThat(lost).isEmpty();
    assertThat(browser.findAll("a.cite")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("marked")
  void everySourceIsCitedAndLeadsToWhatCitesIt(Path page) {
    open(page, DESKTOP);

    List<String> lost =
        browser.run(
            """
            return [...document.querySelectorAll('ol.sources > li')]
              .filter(source => {
                const cite = 'a.cite[href="#' + source.id + '"]';
                const places = [...source.querySelectorAll('a.cited')]
                  .map(back => document.querySelector(back.hash));
                return document.querySelector(cite) === null
                  || (places.length === 0 && !source.closest('.titles'))
                  || places.some(place => place === null || place.querySelector(cite) === null);
              })
              .map(source => source.id);
            """);
    assertThat(lost).isEmpty();
    assertThat(browser.findAll("ol.sources > li")).isNotEmpty();
  }

  @Test
  void handoutsForPatientsHaveNoCitations() throws IOException {
    List<Path> unmarked = handouts().stream().filter(page -> !MARKED.contains(name(page))).toList();
    assertThat(unmarked).hasSize(6); // three of each sheet
    for (Path page : unmarked) {
      open(page, DESKTOP);
      assertThat(browser.findAll("a.cite, ol.sources")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("marked")
  void aReaderFollowsACitation(Path page) {
    open(page, PHONE);
    WebElement cite = browser.find("a.cite");

    cite.click();
    assertThat(browser.find(":target"))
        .isEqualTo(browser.find("ol.sources > li" + cite.getDomAttribute("href")));
  }

  @Test
  void aReaderOfTheAuditFollowsACitationAndComesBack() {
    open(OUT.resolve("baclofen/audit.html"), PHONE);
    WebElement entry = browser.find(".register > li");
    WebElement cite = browser.find(".register > li a.cite");

    cite.click();
    assertThat(browser.find(":target")).isEqualTo(browser.find(cite.getDomAttribute("href")));
    browser.find(":target a[href='#" + entry.getDomAttribute("id") + "']").click();
    assertThat(browser.find(":target")).isEqualTo(entry);
  }

  @Test
  void theIndexLeadsToEveryDocumentAndNowhereElse() throws IOException {
    open(INDEX, DESKTOP);

    List<Path> linked =
        browser.findAll("main a").stream()
            .map(link -> Path.of("").toUri().relativize(URI.create(link.getDomProperty("href"))))
            .map(link -> Path.of(link.getPath()))
            .sorted()
            .toList();
    List<Path> built =
        Stream.of(pages(), files(".pdf"))
            .flatMap(List::stream)
            .filter(file -> !file.equals(INDEX) && !file.equals(SEARCH))
            .sorted()
            .toList();
    assertThat(linked).isEqualTo(built).isNotEmpty();
  }

  @Test
  void aReaderOpensTheHandoutsFromTheIndex() throws IOException {
    for (Path page : handouts()) {
      open(INDEX, PHONE);
      browser.find("a[href='" + OUT.relativize(page) + "']").click();
      assertThat(browser.<String>run("return location.href")).isEqualTo(address(page));
      assertThat(browser.title()).startsWith(browser.find("h1").getText() + " – ");
    }
  }

  private static String name(Path page) {
    return page.getFileName().toString();
  }
}
