package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.Wording;
import factleaf.language.LayWords;
import factleaf.language.LayWords.Phrase;
import factleaf.language.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * {@code unsettled-wording}: a flagged entry is worded for lay readers as settled, or as an
 * instruction. Decided sentence by sentence: a sentence must hedge or send the reader to help, and
 * must hold neither a change of dose, nor a reason to stop, nor reassurance. The words are in
 * {@code patient-wording.*.yaml}.
 */
final class UnsettledLayWording implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.form(
          "unsettled-wording",
          "A flagged entry is worded for lay readers as settled, or as an instruction.",
          "Patients get no change of dose, reason to stop or reassurance from an uncertain entry."
              + " Say that it is not certain, or send to help.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, Report report) {
    Optional<LayWords> words = LayWords.of(subject.sheet().language());
    if (words.isPresent()) { // else the unknown language is reported
      subject
          .sheet()
          .facts()
          .filter(fact -> !subject.sheet().flags(fact).isEmpty())
          .forEach(fact -> check(fact, words.get(), subject, report));
    }
  }

  private static void check(Fact fact, LayWords words, Subject subject, Report report) {
    Subject.says(fact)
        .filter(say -> subject.isLay(say.audience()))
        .map(Say::wording)
        .forEach(wording -> check(wording, words, report));
  }

  private static void check(Wording wording, LayWords words, Report report) {
    for (Sentence sentence : Sentence.split(plain(wording))) {
      List<Phrase> forbidden = words.forbidden(sentence.text());
      for (Phrase phrase : forbidden) {
        int start = sentence.start() + phrase.start();
        report.at(
            wording.scalar().span(start, start + phrase.text().length()),
            "a flagged entry tells patients \"" + phrase.text() + "\"",
            "no change of dose, reason to stop or reassurance from an uncertain entry");
      }
      boolean unsettled = words.hedges(sentence.text()) || words.sendsToHelp(sentence.text());
      if (forbidden.isEmpty() && !unsettled) {
        report.at(
            wording.scalar().span(sentence.start(), sentence.end()),
            "a flagged entry is worded for patients as settled",
            "say that it is not certain (may, might, not known, ...), or send to help (Ask ...,"
                + " Tell ..., Call us ...)");
      }
    }
  }

  /**
   * The wording as written, but blanks, apostrophes and placeholders in one form of the same
   * length.
   */
  private static String plain(Wording wording) {
    StringBuilder text = new StringBuilder(wording.scalar().value());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      text.setCharAt(i, Character.isWhitespace(c) ? ' ' : c == '\u2019' ? '\'' : c);
    }
    for (Wording.Piece piece : wording.pieces()) {
      if (piece instanceof Wording.Placeholder) {
        text.replace(piece.start(), piece.end(), "0".repeat(piece.end() - piece.start()));
      }
    }
    return text.toString();
  }
}
