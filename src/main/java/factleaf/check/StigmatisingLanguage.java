package factleaf.check;

import factleaf.check.PrintedText.Voice;
import java.util.List;

/**
 * {@code stigmatising-language}: a person is called by an illness, or blamed for it. Words between
 * quotation marks are a source's.
 */
final class StigmatisingLanguage implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    ListedWords.report("stigmatising-language", subject, List.of(Voice.values()), report);
  }
}
