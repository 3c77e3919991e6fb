package factleaf.check;

import factleaf.check.PrintedText.Voice;
import java.util.List;

/**
 * {@code promotional}: the sheet praises. What a source says ({@code says}, {@code claim}) and what
 * stands between quotation marks is not the sheet's own voice.
 */
final class PromotionalLanguage implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    ListedWords.report("promotional", subject, List.of(Voice.WORDING, Voice.REMARK), report);
  }
}
