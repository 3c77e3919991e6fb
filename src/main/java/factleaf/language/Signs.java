package factleaf.language;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which of many patterns may match in a text: signs are looked up by their first letters, and a
 * pattern without signs by the characters with which its matches begin.
 */
final class Signs {
  private final List<WordPattern> patterns;
  private final BitSet withoutSigns = new BitSet();

  /** By the first two letters, then by sign: the indices of its patterns. */
  private final Map<Integer, Map<String, BitSet>> byBeginning = new HashMap<>();

  Signs(List<WordPattern> patterns) {
    this.patterns = patterns;
    for (int i = 0; i < patterns.size(); i++) {
      for (String sign : patterns.get(i).signs()) {
        indices(sign).set(i);
      }
    }
  }

  /** The indices of the patterns that may match, in order. */
  int[] mayStandIn(String text) {
    BitSet all = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      all.set(text.charAt(i));
    }
    BitSet found = new BitSet();
    withoutSigns.stream().filter(i -> patterns.get(i).mayBeginAmong(all)).forEach(found::set);
    String small = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i + 1 < small.length(); i++) {
      int at = i;
      byBeginning
          .getOrDefault(beginning(small, i), Map.of())
          .forEach(
              (sign, indices) -> {
                if (small.startsWith(sign, at)) {
                  found.or(indices);
                }
              });
    }
    return found.stream().toArray();
  }

  private BitSet indices(String sign) {
    if (sign.length() < 2) {
      return withoutSigns;
    }
    return byBeginning
        .computeIfAbsent(beginning(sign, 0), b -> new HashMap<>())
        .computeIfAbsent(sign, s -> new BitSet());
  }

  private static int beginning(String text, int at) {
    return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
  }
}
