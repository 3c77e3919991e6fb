package factleaf.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A page of a preview in a headless Chromium; times are milliseconds since 1970. */
record ServedPage(ChromeDriver driver) implements AutoCloseable {
  /** Fulfilled with the time when a frame with the words has been painted. */
  private static final String SEEN =
      """
      window.seen = new Promise(done => {
        const painted = () => done(performance.timeOrigin + performance.now());
        const observer = new MutationObserver(() => {
          if (document.body.textContent.includes(arguments[0])) {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(painted));
          }
        });
        observer.observe(document, {subtree: true, childList: true});
      });
      """;

  private static final String FETCHED =
      """
      return fetch(arguments[0], {cache: "no-store"}).then(answer => answer.arrayBuffer())
        .then(bytes => performance.timeOrigin + performance.now());
      """;

  static ServedPage open(String address) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(onPath("chromium").toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver").toFile())
            .build();
    ServedPage page = new ServedPage(new ChromeDriver(service, options));
    page.driver.get(address);
    return page;
  }

  private static Path onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(program + " is not on PATH"));
  }

  /** From now on it looks for these words. */
  void lookFor(String words) {
    driver.executeScript(SEEN, words);
  }

  /** When they were on the screen. */
  double seen() {
    return ((Number) driver.executeScript("return window.seen")).doubleValue();
  }

  /** When a file had come whole. */
  double fetched(String path) {
    return ((Number) driver.executeScript(FETCHED, path)).doubleValue();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
