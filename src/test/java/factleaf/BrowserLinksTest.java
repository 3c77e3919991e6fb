package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;

/** The links of the pages of out/, followed in a real Chromium. */
class BrowserLinksTest extends OutPages {
  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkWithinThePageHasItsTarget(Path page) {
    open(page, DESKTOP);

    List<String> lost =
        browser.run(
            """
            return [...document.querySelectorAll('a[href^="#"]')]
              .map(a => a.getAttribute('href'))
              .filter(href => document.querySelectorAll('[id="' + href.slice(1) + '"]').length !== 1);
            """);
    assertThat(lost).isEmpty();
    assertThat(browser.findAll("a[href^='#']")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("handouts")
  void everyCitationLeadsToASourceThatLeadsBack(Path page) {
    open(page, DESKTOP);

    List<String> lost =
        browser.run(
            """
            return [...document.querySelectorAll('a.cite')]
              .filter(cite => {
                const source = document.querySelector('.sources > li' + cite.hash);
                const back = cite.id ? 'a[href="#' + cite.id + '"]' : 'a[href^="#cite-"]';
                return source === null || source.querySelector(back) === null;
              })
              .map(cite => cite.outerHTML);
            """);
    assertThat(lost).isEmpty();
    assertThat(browser.findAll("a.cite[id]")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("handouts")
  void everySourceLeadsToCitationsOfItself(Path page) {
    open(page, DESKTOP);

    List<String> lost =
        browser.run(
            """
            return [...document.querySelectorAll('.sources > li')]
              .filter(source => {
                const cites = [...source.querySelectorAll('a[href^="#"]')]
                  .map(back => document.getElementById(back.hash.slice(1)));
                return cites.length === 0
                  || cites.some(cite => cite === null || cite.hash !== '#' + source.id);
              })
              .map(source => source.id);
            """);
    assertThat(lost).isEmpty();
    assertThat(browser.findAll(".sources > li")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("handouts")
  void aReaderFollowsACitationAndComesBack(Path page) {
    open(page, PHONE);
    WebElement cite = browser.find("a.cite[id]");
    String there = cite.getDomAttribute("href");
    String here = "#" + cite.getDomAttribute("id");

    cite.click();
    assertThat(browser.find(":target")).isEqualTo(browser.find(there));
    browser.find(":target a[href='" + here + "']").click();
    assertThat(browser.find(":target")).isEqualTo(cite);
  }

  @Test
  void theIndexLeadsToEveryHandoutAndNowhereElse() throws IOException {
    open(INDEX, DESKTOP);

    List<Path> linked =
        browser.findAll("main a").stream()
            .map(link -> Path.of("").toUri().relativize(URI.create(link.getDomProperty("href"))))
            .map(link -> Path.of(link.getPath()))
            .sorted()
            .toList();
    List<Path> built = Stream.of(handouts(), files(".pdf")).flatMap(List::stream).sorted().toList();
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
}
