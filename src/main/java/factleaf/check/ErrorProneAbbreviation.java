package factleaf.check;

import factleaf.check.PrintedText.Voice;
import java.util.List;

/**
 * {@code error-prone-abbreviation}: an abbreviation, a sign or a way to write a dose that has been
 * misread, with harm. Every text that may be printed is read; figures are safe, because {@link
 * factleaf.handout.FigureText} alone prints them.
 */
final class ErrorProneAbbreviation implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    ListedWords.report("error-prone-abbreviation", subject, List.of(Voice.values()), report);
  }
}
