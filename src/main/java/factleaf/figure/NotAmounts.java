package factleaf.figure;

import factleaf.figure.Token.Gap;
import java.util.Optional;
import java.util.OptionalInt;

/** Digits that are no amount: names such as T6, list items, sections, money. */
record NotAmounts(Tokens text, Prose prose) {
  private static final String MONEY = "$\u20AC\u00A3\u00A5#@&_";

  /** The token behind something that is no amount. */
  OptionalInt passed(int at) {
    Optional<Integer> name = prose.phrase("names", text, at);
    if (name.isPresent()) {
      return OptionalInt.of(name.get());
    }
    int reference = text.behindReference(at);
    if (reference > at) {
      return OptionalInt.of(reference);
    }
    Token before = text.at(at - 1);
    if (!text.at(at).isDigits() || prose.is("each", before) && isTime(at)) {
      return OptionalInt.empty();
    }
    boolean factor = prose.isTimes(before) && before.isTight() && text.at(at - 2).isDigits();
    boolean isName = text.at(at).isTight() && (before.isWord() && !factor || isNamedWithHyphen(at));
    boolean isDecade =
        text.at(at).text().length() == 4
            && prose.is("decades", text.at(at + 1))
            && text.at(at + 1).isTight();
    if (isName || isMoney(at) || isDecade) {
      return OptionalInt.of(behindName(at));
    }
    boolean volume =
        prose.unit(text, behindNumber(at)).filter(u -> u.what().isVolume()).isPresent();
    boolean isLabelled = !volume && prose.is("labels", text.at(label(at)));
    return isListNumber(at)
        ? OptionalInt.of(at + 2)
        : isLabelled ? OptionalInt.of(behindList(behindNumber(at))) : OptionalInt.empty();
  }

  /** COVID-19, but not max-800 mg. */
  private boolean isNamedWithHyphen(int at) {
    Token word = text.at(at - 2);
    return text.at(at - 1).isMark("-")
        && text.at(at - 1).isTight()
        && word.isWord()
        && !prose.is("to", word)
        && prose.unit(text, at - 2).isEmpty()
        && prose.numbers().get(word.text()) == null
        && prose.unit(text, at + 1).isEmpty();
  }

  /** The hours of q8h and q4-6h. */
  private boolean isTime(int at) {
    boolean range = text.at(at + 1).isMark("-\u2013") && text.at(at + 2).isDigits();
    return prose
        .unit(text, range ? at + 3 : at + 1)
        .filter(unit -> unit.what().isTime())
        .isPresent();
  }

  private boolean isMoney(int at) {
    return text.at(at - 1).isMark(MONEY);
  }

  private int behindName(int at) {
    int i = at;
    while (text.at(i).isTight() && (text.at(i).isWord() || text.at(i).isDigits()) || i == at) {
      boolean goesOn = text.at(i + 1).isMark("/.-") && text.at(i + 1).isTight();
      i += goesOn && text.at(i + 2).isDigits() && text.at(i + 2).isTight() ? 3 : 1;
    }
    return i;
  }

  /** Where a label of a number stands: before it, or before a point. */
  private int label(int at) {
    return text.at(at - 1).isMark(".") && text.at(at - 1).isTight() ? at - 2 : at - 1;
  }

  private int behindNumber(int at) {
    int i = at + 1;
    while (text.at(i).isMark(".:,-/")
        && text.at(i).isTight()
        && text.at(i + 1).isTight()
        && text.at(i + 1).isDigits()) {
      i += 2;
    }
    return i;
  }

  /** Behind the other numbers of "sections 4.2 and 4.3". */
  private int behindList(int at) {
    int end = at;
    while (joins(text.at(end)) && text.at(end + 1).isDigits()) {
      int behind = behindNumber(end + 1);
      if (prose.unit(text, behind).isPresent()) {
        break;
      }
      end = behind;
    }
    return end;
  }

  private boolean joins(Token token) {
    return token.isMark(",-\u2013") || prose.is("or", token) || prose.is("to", token);
  }

  private boolean isListNumber(int at) {
    Token next = text.at(at + 1);
    return text.at(at).gap() == Gap.LINE
        && text.at(at).text().matches("[1-9]\\d?")
        && next.isMark(".)")
        && next.isTight()
        && !text.at(at + 2).isTight();
  }
}
