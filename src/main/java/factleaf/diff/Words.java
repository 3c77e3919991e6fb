package factleaf.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two texts held against each other word by word. */
public record Words(List<Piece> old, List<Piece> now) {
  /** A word, a number, a figure's place or a mark, with the blanks before it. */
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:\\{[a-z0-9-]+}|[\\p{L}\\p{M}\\p{N}'\u2019]+|\\S)");

  /**
   * A part of one text.
   *
   * @param blank whether a blank stands before it
   * @param changed whether the other text lacks it
   */
  public record Piece(String text, boolean blank, boolean changed) {
    private Piece and(String more) {
      return new Piece(text + more, blank, changed);
    }
  }

  public static Words of(String old, String now) {
    List<String> was = tokens(old);
    List<String> is = tokens(now);
    List<AbstractDelta<String>> deltas = DiffUtils.diff(compared(was), compared(is)).getDeltas();
    return new Words(
        pieces(was, deltas, AbstractDelta::getSource),
        pieces(is, deltas, AbstractDelta::getTarget));
  }

  /** The words of one side that the other lacks, in lower case. */
  static List<String> changed(List<Piece> side) {
    return side.stream()
        .filter(Piece::changed)
        .flatMap(piece -> compared(tokens(piece.text())).stream())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether both have the same words. */
  boolean isSame() {
    return Stream.of(old, now).flatMap(List::stream).noneMatch(Piece::changed);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text.replace('\u00A0', ' ')).results().map(MatchResult::group).toList();
  }

  /** Without blanks, and with plain quotes and dashes. */
  private static List<String> compared(List<String> tokens) {
    return tokens.stream().map(Words::plain).toList();
  }

  private static String plain(String token) {
    return token
        .strip()
        .replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201C\u201D]", "\"")
        .replaceAll("[\u2010-\u2015\u2212]", "-");
  }

  private static List<Piece> pieces(
      List<String> tokens,
      List<AbstractDelta<String>> deltas,
      Function<AbstractDelta<String>, Chunk<String>> side) {
    boolean[] changed = new boolean[tokens.size()];
    for (AbstractDelta<String> delta : deltas) {
      Chunk<String> chunk = side.apply(delta);
      for (int i = 0; i < chunk.size(); i++) {
        changed[chunk.getPosition() + i] = true;
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < changed.length; i++) {
      String token = tokens.get(i);
      if (i > 0 && changed[i] == changed[i - 1]) {
        pieces.add(pieces.removeLast().and(token.replaceFirst("^\\s+", " ")));
      } else {
        boolean blank = i > 0 && Character.isWhitespace(token.charAt(0));
        pieces.add(new Piece(token.strip(), blank, changed[i]));
      }
    }
    return pieces;
  }
}
