package factleaf.check;

import factleaf.check.PrintedText.Voice;
import java.util.List;

/**
 * {@code stigmatising-language}: a person is called by an illness, or blamed for it. Words between
 * quotation marks are a source's.
 */
final class StigmatisingLanguage implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.safety(
          "stigmatising-language",
          "A text calls people by an illness, or blames or pities them for it.",
          "Such words keep people from asking for help, and change how they are treated. Name the"
              + " person first, as the hint does.",
          "NIDA, Words Matter"
              + " (https://nida.nih.gov/research-topics/addiction-science/words-matter-preferred-language-talking-about-addiction);"
              + " AMA Manual of Style (https://amastyleinsider.com/category/nomenclature); National"
              + " Center on Disability and Journalism, Style Guide"
              + " (https://vdocuments.net/ncdj-style-guide-revised-2018-ncdj-style-guide-revised-2018-as-language-perceptions.html);"
              + " NHS England, Language Matters"
              + " (https://www.england.nhs.uk/long-read/language-matters-language-and-diabetes/).");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, Report report) {
    ListedWords.report(INFO.id(), subject.sheet(), List.of(Voice.values()), report);
  }
}
