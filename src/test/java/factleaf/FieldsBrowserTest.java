package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Browser;
import factleaf.testing.PdfText;
import factleaf.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What somebody types into the lines of a page is printed, and goes nowhere. */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class FieldsBrowserTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"leaflet", "patient", "patient-large"})
  void whatIsTypedIsPrintedAndNotSent(String handout) throws IOException {
    Browser browser = Site.open(Path.of("out/baclofen/" + handout + ".html"), 1280);
    WebElement label = browser.find(".lines label");
    browser.requests();
    String address = browser.run("return location.href");
    label.click();
    browser.press("5 mg with food");
    browser.press(Keys.ENTER);
    browser.press(Keys.TAB);
    browser.press("Morning and night");
    browser.press(Keys.ENTER);

    Path printed = Files.write(folder.resolve(handout + ".pdf"), browser.print());
    assertThat(PdfText.of(printed).replaceAll("\\s+", " "))
        .contains("5 mg with food", "Morning and night");
    assertThat(browser.<String>run("return location.href")).isEqualTo(address);
    assertThat(browser.requests()).isEmpty();
    assertThat(browser.<String>run("return document.querySelector('.lines input').value"))
        .isEqualTo("5 mg with food");
  }
}
