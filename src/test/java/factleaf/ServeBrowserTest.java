package factleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import factleaf.testing.Browser;
import factleaf.testing.Builds;
import factleaf.testing.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A page of the preview in a browser, while its fact file is edited. */
@Tag(Browser.TAG)
class ServeBrowserTest {
  /** Ends when the page has what a selector says. */
  private static final String SEEN =
      """
      return new Promise(done => {
        const look = () => document.querySelector(arguments[0]) && done(true);
        new MutationObserver(look).observe(document, {subtree: true, childList: true, attributes: true});
        look();
      });
      """;

  /** The width of the page in a frame, which may be there already when it is asked for. */
  private static final String FRAME =
      """
      return new Promise(done => {
        const look = () => {
          const page = document.querySelector('iframe')?.contentDocument;
          if (page?.readyState === 'complete' && page.querySelector('main')) done(page.defaultView.innerWidth);
          else setTimeout(look, 20);
        };
        look();
      });
      """;

  private static final String TOP =
      "return Math.round(document.getElementById('entry-kidney-general')"
          + ".getBoundingClientRect().top)";

  @TempDir Path folder;

  @Test
  void theOpenPageFollowsSavesWhereItIs() throws IOException {
    assumeTrue(Browser.isInstalled(), Browser.NEEDED);
    Path facts = folder.resolve("facts.yaml");
    String good = Files.readString(Path.of("facts.yaml"));
    Files.writeString(facts, good);
    Files.createDirectory(folder.resolve("templates"));
    try (Served served = Served.of(folder, Builds.LATER);
        Browser browser = Browser.start()) {
      browser.open("http://127.0.0.1:" + served.port() + "/baclofen/patient.html", 900);
      browser.run("document.getElementById('entry-kidney-general').scrollIntoView()");
      long before = browser.<Long>run(TOP);
      Files.writeString(facts, good.replace("a normal dose can be", "a normal dose may be"));
      browser.run(SEEN, ".preview-changed");
      assertThat(browser.find("#brief-kidney-general.preview-changed").getText())
          .contains("may be too");
      assertThat(browser.findAll(".preview-changed")).hasSize(3);
      assertThat(browser.<Long>run(TOP)).isBetween(before - 1, before + 1);
      Files.writeString(facts, good.replace("edition:", "editon:"));
      browser.run(SEEN, "#preview-findings");
      assertThat(browser.find("#brief-kidney-general").getText()).contains("may be too");
      assertThat(browser.<Long>run(TOP)).isBetween(before - 1, before + 1);
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void aStatementLeadsToItsSourcesAndItsFindingsAlsoOnAPhone() throws IOException {
    assumeTrue(Browser.isInstalled(), Browser.NEEDED);
    Path facts = folder.resolve("facts.yaml");
    String good = Files.readString(Builds.EXAMPLE);
    Files.writeString(facts, good);
    Files.createDirectory(folder.resolve("templates"));
    try (Served served = Served.of(folder);
        Browser browser = Browser.start()) {
      browser.open("http://127.0.0.1:" + served.port() + "/exampline/patient.html", 900);
      browser.run("document.querySelector('[data-entry=missed]').focus()");
      browser.press(Keys.ENTER);
      browser.run(SEEN, "#preview-entry[open] h3");
      assertThat(browser.find("#preview-entry").getText())
          .contains("missed-dose, ", "facts.yaml:", "2 hours", "Missed dose");
      assertThat(browser.find("#preview-entry h3 a").getAttribute("href"))
          .matches("vscode://file/.*/facts\\.yaml:[0-9]+");
      browser.press(Keys.ESCAPE);
      assertThat(browser.findAll("#preview-entry[open]")).isEmpty();
      Files.writeString(
          facts, good.replace("leave the missed one out", "leave the amazing one out"));
      browser.run(SEEN, ".preview-finding");
      assertThat(browser.find("[data-entry=missed] .preview-finding").getText())
          .contains("praises");
      browser.run("document.querySelector('[data-switch=phone]').click()");
      assertThat(browser.<Long>run(FRAME)).isEqualTo(375);
      assertThat(browser.console()).isEmpty();
    }
  }
}
