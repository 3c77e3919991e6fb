package factleaf.check;

import factleaf.check.PrintedText.Voice;
import java.util.List;

/**
 * {@code promotional}: the sheet praises. What a source says ({@code says}, {@code claim}) and what
 * stands between quotation marks is not the sheet's own voice.
 */
final class PromotionalLanguage implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.safety(
          "promotional",
          "A text praises a medicine instead of telling what it does.",
          "Praise hides how large and how sure an effect is. Give the effect, its size and the"
              + " comparison; put the words of a source between quotation marks.",
          "Abola and Prasad, The Use of Superlatives in Cancer Research, JAMA Oncology 2016"
              + " (https://jamanetwork.com/journals/jamaoncology/fullarticle/2464965); words that"
              + " the US Food and Drug Administration objected to in advertisements"
              + " (https://www.martindale.com/health-care/article_Alston-Bird-LLP_1556680.htm).");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, Report report) {
    ListedWords.report(INFO.id(), subject.sheet(), List.of(Voice.WORDING, Voice.REMARK), report);
  }
}
