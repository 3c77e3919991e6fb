package factleaf.vocabulary;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How units are written: none as another one, nor as anything else that figures are made of.
 *
 * <p>Rules: {@code duplicate-id}, {@code unknown-value}.
 */
final class UnitSpellings {
  private static final String IN_FACTS = "fact files";

  /** Begins with a letter, for digits and signs begin amounts. */
  private static final Pattern SPELLING =
      Pattern.compile("[\\p{L}%\u00B0\u2103\u2109][^,;:+<>=(){}\"]*");

  /** The words of figures: {@code 40 to 80}, {@code every 8 hours}, {@code 2 million units}. */
  private static final Set<String> WORDS =
      Set.of(
          "a",
          "an",
          "and",
          "billion",
          "date",
          "every",
          "in",
          "million",
          "number",
          "once",
          "or",
          "per",
          "thousand",
          "to",
          "twice",
          "x");

  private static final Pattern COUNTED = Pattern.compile("/| per ");

  private final List<Spelling> all = new ArrayList<>();
  private final Map<String, String> refused = new HashMap<>();
  private final Findings findings;

  /**
   * A spelling of a unit.
   *
   * @param where in fact files, in sources of any language, or in those of one
   */
  private record Spelling(String where, Scalar text, String id) {
    boolean meets(Spelling other) {
      return where.equals(other.where) || isCommon() || other.isCommon();
    }

    /** Sources of any language write units as fact files do, too. */
    private boolean isCommon() {
      return where.equals(IN_FACTS) || where.equals(Units.ANY_LANGUAGE);
    }
  }

  UnitSpellings(Findings findings) {
    this.findings = findings;
  }

  void inFacts(Scalar text, String id) {
    all.add(new Spelling(IN_FACTS, text, id));
  }

  void inSources(String language, Scalar text, String id) {
    all.add(new Spelling(language, text, id));
  }

  void refused(String text, String reason) {
    refused.put(text, reason);
  }

  /**
   * Reports what cannot stand.
   *
   * @param own the file of which the spellings are reported where two collide
   */
  void check(String own) {
    Map<String, List<Spelling>> byText = new HashMap<>();
    Comparator<Spelling> ownLast = Comparator.comparing(s -> s.text().span().file().equals(own));
    for (Spelling spelling : all.stream().sorted(ownLast).toList()) {
      List<Spelling> same = byText.computeIfAbsent(spelling.text().value(), t -> new ArrayList<>());
      same.stream()
          .filter(s -> s.meets(spelling) && !s.id().equals(spelling.id()))
          .findFirst()
          .ifPresent(other -> reportTwice(spelling, other));
      same.add(spelling);
    }
    Set<String> written = Set.copyOf(facts().map(s -> s.text().value()).toList());
    facts().forEach(spelling -> check(spelling.text(), written));
  }

  private Stream<Spelling> facts() {
    return all.stream().filter(spelling -> spelling.where().equals(IN_FACTS));
  }

  private void reportTwice(Spelling spelling, Spelling other) {
    findings.add(
        "duplicate-id",
        spelling.text().span(),
        "\"" + spelling.text().value() + "\" is written for \"" + other.id() + "\" too",
        "keep it for one unit");
  }

  private void check(Scalar text, Set<String> written) {
    String value = text.value();
    String[] parts = COUNTED.split(value);
    Optional<String> wrong =
        !SPELLING.matcher(value).matches()
            ? Optional.of(
                "no word for a unit: it begins with a letter, and has no sign of a figure")
            : WORDS.contains(value.split(" ")[0])
                ? Optional.of("read otherwise: the word has a meaning of its own in figures")
                : parts.length > 1 && Arrays.stream(parts).allMatch(written::contains)
                    ? Optional.of("read as one unit counted by another, which needs no unit")
                    : Optional.ofNullable(refused.get(value)).map(why -> "refused: " + why);
    wrong.ifPresent(
        why ->
            findings.add(
                "unknown-value",
                text.span(),
                "\"" + value + "\" is " + why,
                "take it out, or write the unit otherwise"));
  }
}
