package factleaf.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence in small letters, short forms written out, and the marks between them.
 */
final class LayTokens {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['&-][\\p{L}\\p{N}]+|\\.\\p{N}+)*");
  private static final String HARD_MARKS = ";:()[].!?\u2013\u2014";

  /** What stands before a word. */
  enum Mark {
    NONE,
    COMMA,
    /** A mark that ends more than a part of a list. */
    HARD
  }

  private record Token(String word, int start, int end, Mark mark) {}

  private final LayWords words;
  private final List<Token> tokens = new ArrayList<>();

  LayTokens(LayWords words, String text) {
    this.words = words;
    int end = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      Mark mark = mark(text.substring(end, matcher.start()));
      end = matcher.end();
      for (String word : words.writtenOut(matcher.group().toLowerCase(Locale.ROOT))) {
        tokens.add(new Token(word, matcher.start(), end, mark));
        mark = Mark.NONE;
      }
    }
  }

  int size() {
    return tokens.size();
  }

  String word(int i) {
    return tokens.get(i).word();
  }

  /** Offset of a word in the sentence; words of one short form share it. */
  int start(int i) {
    return tokens.get(i).start();
  }

  int end(int i) {
    return tokens.get(i).end();
  }

  Mark mark(int i) {
    return tokens.get(i).mark();
  }

  /** Whether a word changes nothing in the middle of a phrase. */
  boolean isFiller(int i) {
    return words.isFiller(word(i));
  }

  private static Mark mark(String between) {
    boolean hard =
        between.chars().anyMatch(c -> HARD_MARKS.indexOf(c) >= 0) || between.matches("\\s+-+\\s+");
    return hard ? Mark.HARD : between.indexOf(',') >= 0 ? Mark.COMMA : Mark.NONE;
  }
}
