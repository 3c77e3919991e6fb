package factleaf.reviewpack;

import factleaf.reviewpack.ReviewPack.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds quoted words in a passage, whatever marks and blanks stand between them. */
final class Quoted {
  private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

  private Quoted() {}

  /** The passage in pieces; one piece if no phrase stands there as a whole. */
  static List<Piece> pieces(String passage, List<String> phrases) {
    boolean[] quoted = new boolean[passage.length()];
    for (String phrase : phrases) {
      for (MatchResult found : pattern(phrase).matcher(passage).results().toList()) {
        Arrays.fill(quoted, found.start(), found.end(), true);
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= passage.length(); i++) {
      if (i == passage.length() || quoted[i] != quoted[start]) {
        pieces.add(new Piece(passage.substring(start, i), quoted[start]));
        start = i;
      }
    }
    return pieces;
  }

  private static Pattern pattern(String phrase) {
    String words =
        Arrays.stream(phrase.split(BETWEEN))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining(BETWEEN));
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
