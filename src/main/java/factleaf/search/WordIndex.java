package factleaf.search;

import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which of some sheets has which word: exact, and small enough to stand in a page. Sorted words
 * share their beginnings with the word before; each is followed by the sheets that have it.
 *
 * @param letters all characters of words; one is written as its place among them, from 1 on
 * @param words how many
 * @param bits what {@link BitCoder} wrote, in Base64
 */
public record WordIndex(String letters, int words, String bits) {
  /** Bits of how many characters a word shares with the one before; those beyond are repeated. */
  private static final int SHARED = 5;

  /** The index of sheets, each given as its words. */
  public static WordIndex of(List<? extends Set<String>> sheets) {
    Map<String, BitSet> having = new TreeMap<>();
    for (int i = 0; i < sheets.size(); i++) {
      for (String word : sheets.get(i)) {
        having.computeIfAbsent(word, w -> new BitSet()).set(i);
      }
    }
    List<Integer> letters =
        having.keySet().stream()
            .flatMapToInt(String::codePoints)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .toList();
    Writer writer = new Writer(letters, sheets.size());
    having.forEach(writer::add);
    return new WordIndex(
        letters.stream().map(Character::toString).collect(Collectors.joining()),
        having.size(),
        Base64.getEncoder().encodeToString(writer.coder.end()));
  }

  /** How many bits a number up to a highest one takes. */
  private static int bits(int highest) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(highest);
  }

  private static final class Writer {
    private final BitCoder coder = new BitCoder();
    private final int sheets;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final int[] shared = BitCoder.table(SHARED);
    private final int[] counts;

    /** A letter's chances depend on the one before it. */
    private final Map<Integer, int[]> next = new HashMap<>();

    private int[] last = {};

    Writer(List<Integer> letters, int sheets) {
      this.sheets = sheets;
      counts = BitCoder.table(bits(sheets));
      for (int letter : letters) {
        places.put(letter, places.size() + 1);
      }
    }

    void add(String text, BitSet having) {
      int[] word = text.codePoints().map(places::get).toArray();
      int same = 0;
      int most = Math.min((1 << SHARED) - 1, Math.min(word.length, last.length));
      while (same < most && word[same] == last[same]) {
        same++;
      }
      coder.symbol(same, SHARED, shared);
      int before = same == 0 ? 0 : word[same - 1];
      for (int i = same; i < word.length; i++) {
        letter(word[i], before);
        before = word[i];
      }
      letter(0, before);
      last = word;
      add(having);
    }

    /** 0 ends a word. */
    private void letter(int letter, int before) {
      int bits = bits(places.size());
      coder.symbol(letter, bits, next.computeIfAbsent(before, b -> BitCoder.table(bits)));
    }

    /** How many sheets, then of each whether it is one; the chance follows from what is left. */
    private void add(BitSet having) {
      int left = having.cardinality();
      coder.symbol(left, bits(sheets), counts);
      for (int i = 0; left > 0 && left < sheets - i; i++) {
        boolean has = having.get(i);
        coder.bit(has, left * BitCoder.WHOLE / (sheets - i));
        left -= has ? 1 : 0;
      }
    }
  }
}
