package factleaf.handout;

import factleaf.handout.Handout.Dotted;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text before the rates in it that have dots. */
final class DottedText {
  private DottedText() {}

  /**
   * The text in pieces, each of which but the first begins with a rate that has dots; none without
   * such a rate.
   *
   * @param shares all that it tells, in order
   */
  static List<Dotted> of(String text, List<Dotted> shares) {
    List<Dotted> pieces = new ArrayList<>();
    List<String> dots = List.of();
    int begin = 0;
    int from = 0;
    for (Dotted share : shares) {
      int at = text.indexOf(share.text(), from);
      from = at + share.text().length();
      if (!share.dots().isEmpty()) {
        pieces.add(new Dotted(dots, text.substring(begin, at)));
        dots = share.dots();
        begin = at;
      }
    }
    if (!pieces.isEmpty()) {
      pieces.add(new Dotted(dots, text.substring(begin)));
    }
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }
}
