package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.GlossaryEntry;
import factleaf.fact.Wording;
import factleaf.language.PlainWordList;
import factleaf.language.PlainWordList.Match;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code plain-words}: a wording for lay readers has a clinical word although there is a plain one.
 * The words are in {@code plain-words.yaml}. A word is fine if the sheet's glossary explains it, or
 * where it is explained on the spot: in brackets behind plain words, with brackets behind it, or
 * behind "called".
 */
final class PlainWords implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<PlainWordList> list =
        report.needed(
            PlainWordList.of(subject.sheet().language()), "plain-words.yaml", subject.sheet());
    if (list.isEmpty()) {
      return;
    }
    Set<String> explained = explained(subject.sheet());
    subject
        .sheet()
        .facts()
        .forEach(
            fact ->
                Subject.says(fact)
                    .filter(say -> subject.isLay(say.audience()))
                    .forEach(say -> check(fact, say.wording(), list.get(), explained, report)));
  }

  /** The words that a sheet's glossary explains. */
  static Set<String> explained(FactSheet sheet) {
    return PlainWordList.explained(sheet.glossary().stream().map(GlossaryEntry::word));
  }

  private static void check(
      Fact fact, Wording wording, PlainWordList list, Set<String> explained, Report report) {
    String text = withoutPlaceholders(wording);
    for (Match match : unexplained(text, list, explained)) {
      report.at(
          fact,
          wording.scalar().span(match.start(), match.end()),
          "\"" + text.substring(match.start(), match.end()) + "\" is a clinical word",
          "say it plainly (" + match.plain() + "), or explain the word under \"glossary\"");
    }
  }

  /** The clinical words of a text that neither the glossary nor the text explains. */
  static List<Match> unexplained(String text, PlainWordList list, Set<String> explained) {
    return list.find(text).stream()
        .filter(match -> !match.isAmong(explained) && !isExplainedHere(text, match))
        .toList();
  }

  private static boolean isExplainedHere(String text, Match match) {
    String before = text.substring(Math.max(0, match.start() - 20), match.start());
    String after = text.substring(match.end(), Math.min(text.length(), match.end() + 2));
    boolean inBrackets = before.endsWith("(") && after.startsWith(")");
    boolean beforeBrackets = after.equals(" (");
    return inBrackets || beforeBrackets || before.matches("(?s).*\\bcalled\\s+(?:an?\\s+)?");
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
