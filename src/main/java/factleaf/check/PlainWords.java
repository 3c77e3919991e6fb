package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.GlossaryEntry;
import factleaf.fact.Wording;
import factleaf.language.PlainWordList;
import factleaf.language.PlainWordList.Match;
import java.util.List;
import java.util.Optional;

/**
 * {@code plain-words}: a wording for lay readers has a clinical word although there is a plain one.
 * The words are in {@code plain-words.yaml}. A word is fine if the sheet's glossary explains it, or
 * where it is explained on the spot: in brackets behind plain words, with brackets behind it, or
 * behind "called".
 */
final class PlainWords implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<PlainWordList> list = report.needed(subject.language().plainWords());
    if (list.isEmpty()) {
      return;
    }
    List<String> explained = explained(subject.sheet());
    subject
        .sheet()
        .facts()
        .forEach(
            fact ->
                subject
                    .laySays(fact)
                    .forEach(say -> check(fact, say.wording(), list.get(), explained, report)));
  }

  /** The words that a sheet's glossary explains. */
  static List<String> explained(FactSheet sheet) {
    return sheet.glossary().stream().map(GlossaryEntry::word).toList();
  }

  private static void check(
      Fact fact, Wording wording, PlainWordList list, List<String> explained, Report report) {
    String text = withoutPlaceholders(wording);
    for (Match match : list.unexplained(text, explained)) {
      report.at(
          fact,
          wording.scalar().span(match.start(), match.end()),
          "\"" + text.substring(match.start(), match.end()) + "\" is a clinical word",
          "say it plainly (" + match.plain() + "), or explain the word under \"glossary\"");
    }
  }

  /** The wording as written, with noughts in place of the figures. */
  static String withoutPlaceholders(Wording wording) {
    StringBuilder text = new StringBuilder(wording.scalar().spaced());
    for (Wording.Piece piece : wording.pieces()) {
      if (piece instanceof Wording.Placeholder) {
        text.replace(piece.start(), piece.end(), "0".repeat(piece.end() - piece.start()));
      }
    }
    return text.toString();
  }
}
