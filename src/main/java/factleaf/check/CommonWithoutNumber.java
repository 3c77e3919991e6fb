package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.figure.Rate;
import factleaf.language.WordList;
import java.util.Optional;

/**
 * {@code common-without-number}: a wording for lay readers says common, rare or often, and its
 * entry has no rate. Which words these are is in {@code common-without-number.yaml}; which rate a
 * source means by one, only the source can say.
 */
final class CommonWithoutNumber implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<WordList> words = report.needed(subject.language().wordList(report.rule()));
    if (words.isPresent()) {
      subject
          .sheet()
          .facts()
          .filter(fact -> fact.allFigures().noneMatch(Rate.class::isInstance))
          .forEach(
              fact -> subject.laySays(fact).forEach(say -> check(fact, say, words.get(), report)));
    }
  }

  private static void check(Fact fact, Say say, WordList words, Report report) {
    String text = LayText.plain(say.wording());
    for (WordList.Match match : words.find(text, explanation -> false)) {
      report.at(
          fact,
          say.wording().scalar().span(match.start(), match.end()),
          "\"" + text.substring(match.start(), match.end()) + "\" " + match.wrong(),
          match.hint());
    }
  }
}
