package factleaf.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs axe-core in the open page, by the rules of WCAG 2.0 to 2.2, A and AA, and best practice. */
public final class Axe {
  /** Rules about colours; on a large page they take most of the time. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final String CORE = read("/axe.min.js");

  private static final String CHECK =
      """
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
      const [alone, leftOut] = arguments;
      const runOnly = alone.length > 0 ? {type: 'rule', values: alone} : {type: 'tag', values: tags};
      const rules = Object.fromEntries(leftOut.map(rule => [rule, {enabled: false}]));
      return axe.run(document, {runOnly, rules, resultTypes: ['violations']})
        .then(result => result.violations.map(rule => rule.id + ': '
            + rule.nodes.slice(0, 5).map(node => node.target.join(' ')).join(' | ')));
      """;

  private Axe() {}

  /** Each rule that the page breaks, with the first few elements that break it. */
  public static List<String> violations(Browser browser) {
    return check(browser, List.of(), List.of());
  }

  /** As {@link #violations}, of all rules but those about colours. */
  public static List<String> violationsButColours(Browser browser) {
    return check(browser, List.of(), COLOURS);
  }

  /** As {@link #violations}, of the rules about colours alone. */
  public static List<String> violationsOfColours(Browser browser) {
    return check(browser, COLOURS, List.of());
  }

  private static List<String> check(Browser browser, List<String> alone, List<String> leftOut) {
    if (browser.<Boolean>run("return typeof axe === 'undefined'")) {
      browser.run(CORE);
    }
    return browser.run(CHECK, alone, leftOut);
  }

  private static String read(String resource) {
    try (InputStream in = Axe.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
