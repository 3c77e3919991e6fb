package factleaf.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A pattern that is compiled when a text may hold it: most lists are long, and most texts fine. */
final class WordPattern {
  private final String regex;
  private final int flags;
  private final List<String> signs;
  private volatile Optional<Pattern> compiled = Optional.empty();

  /**
   * @param phrases the regular expression matches these and no others, in any case; empty if what
   *     it matches is not known
   */
  WordPattern(String regex, int flags, List<String> phrases) {
    this.regex = regex;
    this.flags = flags;
    this.signs = phrases.isEmpty() ? List.of("") : phrases.stream().map(WordPattern::sign).toList();
  }

  /**
   * Whether the pattern may match in a text; a quick no for most.
   *
   * @param small the text in small letters
   */
  boolean mayStandIn(String small) {
    return signs.stream().anyMatch(small::contains);
  }

  Pattern pattern() {
    Pattern pattern = compiled.orElseGet(() -> Pattern.compile(regex, flags));
    compiled = Optional.of(pattern);
    return pattern;
  }

  /** The longest run of plain letters and digits: what no way to write the phrase changes. */
  private static String sign(String phrase) {
    return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
