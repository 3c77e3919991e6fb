package factleaf.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.http.ClientConfig;

/**
 * A headless Chromium with a new empty profile, which its driver makes and removes. It is the one
 * on PATH: nothing is downloaded.
 */
public final class Browser implements AutoCloseable {
  /** What to install where there is none. */
  public static final String NEEDED =
      "they need chromium and chromedriver on PATH"
          + " (Debian: apt-get install chromium chromium-driver)";

  /** Tag of test classes that open pages in a browser. */
  public static final String TAG = "browser";

  private static final int MOST_PRINTINGS = 5;

  /** What takes longer does not end, on any machine. */
  private static final Duration HANGS = Duration.ofMinutes(25);

  private static final String LOADED =
      "return document.readyState === 'complete'"
          + " || new Promise(done => addEventListener('load', () => done(true)))";

  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(Path chromium, Path chromedriver) {
    SELENIUM.setLevel(Level.SEVERE); // it warns of every Chromium that is newer than itself
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-gpu-rasterization", // Debian's Chromium asks for it, and would imitate a GPU
        "--disable-software-rasterizer",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion");
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .withTimeout(HANGS)
                .build(),
            options,
            ClientConfig.defaultConfig().readTimeout(HANGS));
    driver.manage().timeouts().scriptTimeout(HANGS).pageLoadTimeout(HANGS);
  }

  public static boolean isInstalled() {
    return onPath("chromium").isPresent() && onPath("chromedriver").isPresent();
  }

  public static Browser start() {
    return new Browser(onPath("chromium").orElseThrow(), onPath("chromedriver").orElseThrow());
  }

  /** Opens a page afresh, in a window of this many CSS pixels; nothing is emulated. */
  public void open(String address, int width) {
    driver.get("about:blank");
    emulate("", Map.of());
    resize(width);
    console();
    requests();
    driver.get(address);
    run(LOADED); // the driver takes the error page of a frame for the end of the page
  }

  /** As the page has it now; the driver's own answer may be older. */
  public String title() {
    return run("return document.title");
  }

  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  public List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** What a function body returns: an element, a number, or a list of them. */
  @SuppressWarnings("unchecked")
  public <T> T run(String script, Object... arguments) {
    return (T) driver.executeScript(script, arguments);
  }

  /** Console messages of any level since the last call. */
  public List<String> console() {
    return log(LogType.BROWSER).map(LogEntry::toString).toList();
  }

  /** Addresses asked for since the last call, whether or not the answer was allowed. */
  public List<String> requests() {
    return log(LogType.PERFORMANCE)
        .map(entry -> member(new Json().toType(entry.getMessage(), Json.MAP_TYPE), "message"))
        .filter(message -> "Network.requestWillBeSent".equals(message.get("method")))
        .map(message -> (String) member(member(message, "params"), "request").get("url"))
        .toList();
  }

  /** Changes the width of the window, in CSS pixels. */
  public void resize(int width) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
  }

  /**
   * Shows pages for another medium, or to a reader who asked for something, until another is
   * opened.
   *
   * @param medium {@code screen}, {@code print}, or empty for the real one
   * @param features values of media features, such as {@code prefers-color-scheme: dark}
   */
  public void emulate(String medium, Map<String, String> features) {
    List<Map<String, String>> list =
        features.entrySet().stream()
            .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
            .toList();
    cdp("Emulation.setEmulatedMedia", Map.of("media", medium, "features", list));
  }

  /** Whether pages that are opened from now on may run scripts. */
  public void allowScripts(boolean allowed) {
    cdp("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** Adds rules to the open page, as a reader's own style sheet would. */
  public void style(String css) {
    run(
        """
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(arguments[0]);
        document.adoptedStyleSheets = [sheet];
        """,
        css);
  }

  /** Presses a key, wherever the focus is. */
  public void press(CharSequence key) {
    new Actions(driver).sendKeys(key).perform();
  }

  /** The open page as the browser prints it. Its service for printing may have to start anew. */
  public byte[] print() {
    for (int attempt = 1; ; attempt++) {
      try {
        Map<String, Object> printed =
            cdp("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true));
        return Base64.getDecoder().decode((String) printed.get("data"));
      } catch (WebDriverException e) {
        if (attempt == MOST_PRINTINGS) {
          throw e;
        }
      }
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private Map<String, Object> cdp(String command, Map<String, Object> arguments) {
    return driver.executeCdpCommand(command, arguments);
  }

  private Stream<LogEntry> log(String type) {
    return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> member(Map<String, Object> object, String name) {
    return (Map<String, Object>) object.get(name);
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
