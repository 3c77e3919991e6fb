package factleaf.check;

import factleaf.check.PrintedText.Voice;
import java.util.List;

/**
 * {@code error-prone-abbreviation}: an abbreviation, a sign or a way to write a dose that has been
 * misread, with harm. Every text that may be printed is read; figures are safe, because {@link
 * factleaf.handout.FigureText} alone prints them.
 */
final class ErrorProneAbbreviation implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.safety(
          "error-prone-abbreviation",
          "A text has an abbreviation, a sign or a way to write a dose that has been misread, with"
              + " harm to patients.",
          "Write the words that the hint names. MS may stand once multiple sclerosis is spelled out"
              + " in the section.",
          "The Joint Commission, \"Do Not Use\" list"
              + " (https://jointcommission.org/resources/news-and-multimedia/fact-sheets/facts-about-do-not-use-list);"
              + " ISMP, List of Error-Prone Abbreviations, Symbols, and Dose Designations"
              + " (https://www.ismp.org/recommendations/error-prone-abbreviations-list).");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, Report report) {
    ListedWords.report(INFO.id(), subject.sheet(), List.of(Voice.values()), report);
  }
}
