package factleaf.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as one row of tokens: words, numbers and signs. Typography, line breaks and where a
 * passage ends make no difference.
 */
final class TokenText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)*" // a number
              + "|\\p{L}[\\p{L}\\p{M}]*(?:'\\p{L}+)*"
              + "|(?<=\\d) ?- ?(?=\\d)|(?<![^\\s(])-(?=\\d)" // a range; less than nothing
              + "|[<>\u2264\u2265=%/+\u00B1\u00D7*\u00B0~$\u20AC\u00A3]");
  private static final String CELL_END = " | ";
  private static final Pattern SENTENCE = Pattern.compile("[.!?][\"'”’)]*$");

  private final List<Passage> passages;
  private final List<String> tokens = new ArrayList<>();
  private final int[] starts;
  private final Map<String, List<Integer>> places = new HashMap<>();

  TokenText(SourceText text) {
    passages = text.passages();
    starts = new int[passages.size() + 1];
    for (int i = 0; i < passages.size(); i++) {
      starts[i] = tokens.size();
      tokens.addAll(tokens(passages.get(i).text()));
    }
    starts[passages.size()] = tokens.size();
    IntStream.range(0, tokens.size())
        .forEach(i -> places.computeIfAbsent(tokens.get(i), t -> new ArrayList<>()).add(i));
  }

  static List<String> tokens(String text) {
    return TOKEN
        .matcher(Folding.fold(text.replace(CELL_END, " ")))
        .results()
        .map(token -> token.group().strip())
        .toList();
  }

  int size() {
    return passages.size();
  }

  Passage passage(int i) {
    return passages.get(i);
  }

  List<String> tokens(int passage) {
    return tokens.subList(starts[passage], starts[passage + 1]);
  }

  /** Where its tokens begin. */
  int start(int passage) {
    return starts[passage];
  }

  int end(int passage) {
    return starts[passage + 1];
  }

  /** The passage in which a token stands. */
  int passageAt(int token) {
    int i = Arrays.binarySearch(starts, token);
    int at = i >= 0 ? i : -i - 2;
    while (at + 1 < starts.length && starts[at + 1] == token) {
      at++; // those before it are without tokens
    }
    return at;
  }

  /**
   * Where the tokens of a passage of another text stand, beginning and ending as passages do, or
   * between the same tokens as there.
   */
  List<Integer> find(TokenText other, int passage) {
    List<String> wanted = other.tokens(passage);
    if (wanted.isEmpty()) {
      return List.of();
    }
    String before = other.token(other.start(passage) - 1);
    String after = other.token(other.end(passage));
    return places.getOrDefault(wanted.getFirst(), List.of()).stream()
        .filter(at -> at + wanted.size() <= tokens.size())
        .filter(at -> tokens.subList(at, at + wanted.size()).equals(wanted))
        .filter(at -> isBorder(at) || token(at - 1).equals(before))
        .filter(at -> isBorder(at + wanted.size()) || token(at + wanted.size()).equals(after))
        .toList();
  }

  private boolean isBorder(int token) {
    return token == tokens.size() || starts[passageAt(token)] == token;
  }

  /** A token; empty beyond both ends. */
  private String token(int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at);
  }

  /** What a list item or a row needs to be understood: the words before the list, the first row. */
  Optional<Integer> lead(int passage) {
    boolean row = passages.get(passage).text().contains(CELL_END);
    int at = passage;
    while (at > 0 && goesOn(at, row)) {
      at--;
      if (!row && passages.get(at).text().endsWith(":")) {
        return Optional.of(at);
      }
    }
    return row && at < passage ? Optional.of(at) : Optional.empty();
  }

  /** Whether a passage belongs to the list or table of the one before it. */
  private boolean goesOn(int at, boolean row) {
    Passage one = passages.get(at - 1);
    Passage next = passages.get(at);
    return one.headings().equals(next.headings())
        && one.line() != next.line()
        && (row
            ? one.text().contains(CELL_END)
            : !SENTENCE.matcher(one.text()).find() && !SENTENCE.matcher(next.text()).find());
  }
}
