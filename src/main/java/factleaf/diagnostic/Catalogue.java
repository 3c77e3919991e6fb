package factleaf.diagnostic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The findings of the program by id, as {@code findings.properties} has them. It is read with the
 * first finding, so that a sheet without any does not wait for it.
 */
public final class Catalogue {
  private static final String FILE = "findings.properties";
  private static final String ALLOWED = ", may be allowed";
  private static final Map<String, RuleInfo> BY_ID = read();

  private Catalogue() {}

  /** All of them, by id. */
  public static Map<String, RuleInfo> all() {
    return BY_ID;
  }

  /** What an id stands for; one that is not listed is a fault of the program. */
  public static RuleInfo of(String id) {
    return Optional.ofNullable(BY_ID.get(id))
        .orElseThrow(() -> new IllegalArgumentException(id + " is not in " + FILE));
  }

  private static Map<String, RuleInfo> read() {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(Catalogue.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the jar is broken
    }
    Map<String, RuleInfo> byId = new TreeMap<>();
    texts.stringPropertyNames().stream()
        .filter(key -> key.indexOf('.') < 0)
        .forEach(id -> byId.put(id, info(id, texts)));
    return Collections.unmodifiableMap(byId);
  }

  private static RuleInfo info(String id, Properties texts) {
    String severity = texts.getProperty(id);
    boolean allowed = severity.endsWith(ALLOWED);
    return new RuleInfo(
        id,
        Severity.ofWord(severity.replace(ALLOWED, "")),
        allowed,
        texts.getProperty(id + ".what", ""),
        texts.getProperty(id + ".why", ""),
        texts.getProperty(id + ".do", ""),
        texts.getProperty(id + ".origin", ""));
  }
}
