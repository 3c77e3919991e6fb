package factleaf.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern that is compiled when a text may hold it: most lists are long, and most texts fine. */
final class WordPattern {
  private final String regex;
  private final int flags;
  private final List<String> signs;
  private final Beginnings beginnings;
  private volatile Optional<Pattern> compiled = Optional.empty();

  /**
   * @param phrases the regular expression matches these and no others, in any case; empty if what
   *     it matches is not known
   */
  WordPattern(String regex, int flags, List<String> phrases) {
    this.regex = regex;
    this.flags = flags;
    this.beginnings = new Beginnings(regex, (flags & Pattern.CASE_INSENSITIVE) != 0);
    this.signs = phrases.isEmpty() ? List.of("") : phrases.stream().map(WordPattern::sign).toList();
  }

  /** In small letters: one of them stands in each text in which the pattern matches. */
  List<String> signs() {
    return signs;
  }

  /**
   * Whether the pattern may match in a text.
   *
   * @param all the text's characters
   */
  boolean mayBeginAmong(BitSet all) {
    return beginnings.mayBeAmong(all);
  }

  /** All that matches in a text, in order. */
  List<MatchResult> in(String text) {
    if (!beginnings.areKnown()) {
      return pattern().matcher(text).results().toList();
    }
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = 0; at < text.length(); at++) {
      if (beginnings.mayBe(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
        found.add(matcher.toMatchResult());
        at = Math.max(at, matcher.end() - 1);
      }
    }
    return found;
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
