package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks the texts that hold the parts of figures and dates together. Each prints every part once,
 * the first one first, and no digit of its own: a dose could be read otherwise than it is written.
 *
 * <p>Rule: {@code figure-text}.
 */
final class FigureTexts {
  private static final Pattern PART = Pattern.compile("\\{[^{}]*}");
  private static final List<String> TWO = List.of("{first}", "{last}");
  private static final List<String> NONE = List.of();

  /** What each prints, in this order. */
  static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("range", List.of("{low}", "{high}")),
          Map.entry("figures.below", List.of("{amount}")),
          Map.entry("figures.at-most", List.of("{amount}")),
          Map.entry("figures.above", List.of("{amount}")),
          Map.entry("figures.at-least", List.of("{amount}")),
          Map.entry("figures.million", NONE),
          Map.entry("figures.billion", NONE),
          Map.entry("figures.power", List.of("{number}", "{power}")),
          Map.entry("figures.comma", NONE),
          Map.entry("figures.and", TWO),
          Map.entry("figures.or", TWO),
          Map.entry("figures.pair", NONE),
          Map.entry("figures.sum", TWO),
          Map.entry("figures.ratio", TWO),
          Map.entry("figures.part", TWO),
          Map.entry("figures.percent", List.of("{amount}")),
          Map.entry("figures.people", TWO),
          Map.entry("figures.about", List.of("{amount}")),
          Map.entry("figures.others", TWO),
          Map.entry("figures.compared", TWO),
          Map.entry("figures.within", TWO),
          Map.entry("figures.for-each", TWO),
          Map.entry("figures.every", List.of("{time}")),
          Map.entry("figures.once", NONE),
          Map.entry("figures.twice", NONE),
          Map.entry("date.day", List.of("{day}", "{month}", "{year}")),
          Map.entry("date.month", List.of("{month}", "{year}")),
          Map.entry("number.decimal", NONE),
          Map.entry("number.group", NONE));

  /** Signs that part digits. */
  private static final Pattern MARK = Pattern.compile("[.,'\u2019\u066B\u066C\\p{Zs}]");

  private final Findings findings;

  /** The texts so far, by path. */
  private final Map<String, String> seen = new HashMap<>();

  FigureTexts(Findings findings) {
    this.findings = findings;
  }

  /** Checks a text, if it is one of these. */
  void check(String path, Scalar text) {
    List<String> parts = PARTS.get(path.replaceFirst("\\.(?:clinical|lay)$", ""));
    if (parts == null) {
      return;
    }
    List<String> written =
        PART.matcher(text.value()).results().map(MatchResult::group).distinct().toList();
    long count = PART.matcher(text.value()).results().count();
    boolean date = path.startsWith("date."); // whose order is the language's
    boolean all = date ? Set.copyOf(written).equals(Set.copyOf(parts)) : written.equals(parts);
    if (!all || count != parts.size()) {
      String order = String.join(date ? " and " : " before ", parts);
      report(path, text, parts.isEmpty() ? "no part in braces" : order);
    } else if (ownDigits(path, text.value())) {
      report(path, text, "no digit of its own");
    } else if (path.startsWith("number.") && !MARK.matcher(text.value()).matches()) {
      report(path, text, "one point, comma, apostrophe or blank");
    } else if (parts.size() > 1 && PART.matcher(text.value()).replaceAll("").isEmpty()) {
      report(path, text, "something between its parts");
    }
    seen.forEach(
        (other, same) -> {
          if (same.equals(text.value()) && areTold(path, other)) {
            report(path, text, "another text than \"" + other + "\"");
          }
        });
    seen.put(path, text.value());
  }

  /** Checks that each month has a name of its own. */
  void checkMonths(List<Scalar> names) {
    Set<String> known = new HashSet<>();
    names.stream()
        .filter(name -> !known.add(name.value()))
        .forEach(name -> report("months", name, "another text for each month"));
  }

  /** The ten of a power belongs to it. */
  private static boolean ownDigits(String path, String text) {
    boolean power = path.startsWith("figures.power");
    String rest = power ? text.replaceFirst("10(?=\\D*\\{power})", "") : text;
    return power == rest.equals(text) || rest.chars().anyMatch(Character::isDigit);
  }

  /** Whether two texts must differ, so that readers can tell what they say. */
  private static boolean areTold(String path, String other) {
    boolean sameReaders = path.endsWith(".lay") == other.endsWith(".lay");
    boolean lists = path.startsWith("figures.") && other.startsWith("figures.");
    boolean numbers = path.startsWith("number.") && other.startsWith("number.");
    return sameReaders && (numbers || lists && !isSlash(path) && !isSlash(other));
  }

  /** Whether clinicians may read a slash. */
  private static boolean isSlash(String path) {
    return path.contains(".within") || path.contains(".for-each");
  }

  private void report(String path, Scalar text, String wanted) {
    findings.add(
        "figure-text",
        text.span(),
        "the text \"" + path + "\" is \"" + text.value() + "\"",
        "it needs " + wanted);
  }
}
