package factleaf.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
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
    List<AbstractDelta<String>> deltas = DiffUtils.diff(stripped(was), stripped(is)).getDeltas();
    return new Words(
        pieces(was, deltas, AbstractDelta::getSource),
        pieces(is, deltas, AbstractDelta::getTarget));
  }

  /** The words that the other text lacks, on both sides. */
  Stream<String> changed() {
    return Stream.of(old, now)
        .flatMap(List::stream)
        .filter(Piece::changed)
        .flatMap(piece -> stripped(tokens(piece.text())).stream());
  }

  /** Whether both have the same words. */
  boolean isSame() {
    return changed().findAny().isEmpty();
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text.replace('\u00A0', ' ')).results().map(MatchResult::group).toList();
  }

  private static List<String> stripped(List<String> tokens) {
    return tokens.stream().map(String::strip).toList();
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
