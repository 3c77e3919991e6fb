package factleaf.figure;

import factleaf.figure.Token.Gap;

/** The end of a number whose beginning is not understood: nought point five, 5 . 25, 1. 5. */
record TornNumbers(Tokens text, Prose prose) {
  /** Marks between digits that are no marks of numbers here, but may have been. */
  private static final String ODD = ";\u2022\u02D9\u00B0\u066C\u201A";

  boolean is(int at, Numeral number) {
    Token token = text.at(at);
    Token mark = text.at(at - 1);
    if (token.isWord()) {
      return prose.is("point", mark);
    }
    boolean zeros = number.isWhole() && token.text().matches("0\\d{2,}"); // 0700 h
    return zeros || mark.isMark("\u00B1") || token.isDigits() && isTorn(at);
  }

  private boolean isTorn(int at) {
    Token mark = text.at(at - 1);
    Token before = text.at(at - 2);
    if (!mark.isTight()) {
      return mark.isMark(".,\u00B7") && before.isDigits();
    }
    if (!text.at(at).isTight()) {
      return mark.isMark(".") && before.isNumber(1, 3) && !isListed(at - 2);
    }
    return mark.isMark(ODD) && before.isDigits() || mark.isMark(".,") && before.isMark(".,");
  }

  /** The number of an item of a list, or of a table. */
  private boolean isListed(int at) {
    return text.at(at).gap() == Gap.LINE || prose.is("labels", text.at(at - 1));
  }
}
