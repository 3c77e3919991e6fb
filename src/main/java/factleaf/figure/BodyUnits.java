package factleaf.figure;

import factleaf.vocabulary.Unit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether an amount may be counted by more than was read: 5 mg (1 tablet)/day, 5 mg, per kg. A
 * weight or an area without a number of its own counts what stands before it, whatever joins them.
 */
record BodyUnits(Tokens text, Prose prose, NumeralReader numerals) {
  private static final int MOST_BETWEEN = 7;

  /**
   * Whether what counts the amount goes on.
   *
   * @param end the token behind what was read
   */
  boolean goOn(UnitPhrase phrase, int end) {
    int at = text.behindBrackets(end);
    boolean counted = text.at(at).isMark("/") || prose.phrase("per", text, at).isPresent();
    boolean isKnown =
        isOfBody(phrase.unit())
            || phrase.per().stream().flatMap(List::stream).anyMatch(by -> isOfBody(by.unit()));
    return at > end && counted || !isKnown && standsBehind(at);
  }

  private boolean standsBehind(int at) {
    return IntStream.range(at, at + MOST_BETWEEN)
        .takeWhile(i -> !ends(i))
        .anyMatch(i -> prose.unit(text, i).filter(by -> isOfBody(by.what())).isPresent());
  }

  private static boolean isOfBody(Unit unit) {
    return unit.id().equals("kg") || unit.dimension().equals("area");
  }

  /** Another number, or the end of a sentence or of brackets. */
  private boolean ends(int at) {
    Token token = text.at(at);
    Token next = text.at(at + 1);
    boolean sentence = token.isMark(".!?") && !next.isTight() && !next.raw().equals(next.text());
    boolean parted = token.isMark("()[]") || prose.is("and", token);
    return token == Token.OUTSIDE || parted || sentence || numerals.read(at).isPresent();
  }
}
