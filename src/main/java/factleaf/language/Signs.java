package factleaf.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Which of many patterns may match in a text: signs are looked up by their first letters, and a
 * pattern without signs by the characters with which its matches begin.
 */
final class Signs {
  private static final int LETTERS = 'z' + 1;

  /** Letters and digits, and the indices of the patterns that have them. */
  private record Sign(String letters, BitSet indices) {}

  private final List<WordPattern> patterns;
  private final BitSet withoutSigns = new BitSet();

  /** By the first two letters. */
  private final List<List<Sign>> byBeginning =
      new ArrayList<>(Collections.nCopies(LETTERS * LETTERS, List.of()));

  Signs(List<WordPattern> patterns) {
    this.patterns = patterns;
    for (int i = 0; i < patterns.size(); i++) {
      for (String sign : patterns.get(i).signs()) {
        indices(sign).set(i);
      }
    }
  }

  /** The indices of the patterns that may match, in order. */
  BitSet mayStandIn(String text) {
    BitSet found = new BitSet();
    String small = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i + 1 < small.length(); i++) {
      for (Sign sign : byBeginning.get(beginning(small, i))) {
        if (small.startsWith(sign.letters(), i)) {
          found.or(sign.indices());
        }
      }
    }
    BitSet all = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      all.set(text.charAt(i));
    }
    withoutSigns.stream().filter(i -> patterns.get(i).mayBeginAmong(all)).forEach(found::set);
    return found;
  }

  private BitSet indices(String sign) {
    if (sign.length() < 2) {
      return withoutSigns;
    }
    int beginning = beginning(sign, 0);
    List<Sign> signs = new ArrayList<>(byBeginning.get(beginning));
    for (Sign known : signs) {
      if (known.letters().equals(sign)) {
        return known.indices();
      }
    }
    signs.add(new Sign(sign, new BitSet()));
    byBeginning.set(beginning, signs);
    return signs.getLast().indices();
  }

  /** Of other characters than letters and digits, which no sign has, that of nothing. */
  private static int beginning(String text, int at) {
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    return first < LETTERS && second < LETTERS ? first * LETTERS + second : 0;
  }
}
