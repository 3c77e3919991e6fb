package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.Wording;
import factleaf.figure.Rate;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.language.WordList;
import java.util.Optional;

/**
 * {@code common-without-number}: a wording for lay readers says common, rare or often, and prints
 * no rate; a term does, and one of the wordings that it stands before prints none; or a heading
 * does. Which words these are is in {@code common-without-number.yaml}; which rate a source means
 * by one, only the source can say.
 */
final class CommonWithoutNumber implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<WordList> list = report.needed(subject.language().wordList(report.rule()));
    if (list.isEmpty()) {
      return;
    }
    WordList words = list.get();
    for (Fact fact : subject.sheet().facts().toList()) {
      subject
          .laySays(fact)
          .filter(say -> !printsRate(fact, say.wording()))
          .forEach(say -> check(fact, say.wording(), words, report));
      fact.term().stream()
          .filter(term -> subject.isLay(term.audience()) && lacksRate(fact, term, subject))
          .forEach(term -> check(fact, term.wording(), words, report));
    }
    subject
        .handouts(HandoutSpec.Readers.LAY)
        .flatMap(handout -> handout.sections().stream())
        .forEach(section -> check(section, words, report));
  }

  private static boolean lacksRate(Fact fact, Say term, Subject subject) {
    return subject
        .laySays(fact)
        .filter(say -> say.audience().equals(term.audience()))
        .anyMatch(say -> !printsRate(fact, say.wording()));
  }

  private static boolean printsRate(Fact fact, Wording wording) {
    return wording
        .placeholders()
        .flatMap(place -> fact.figure(place.figure()).stream())
        .anyMatch(Rate.class::isInstance);
  }

  private static void check(Fact fact, Wording wording, WordList words, Report report) {
    String text = LayText.plain(wording);
    for (WordList.Match match : words.find(text, explanation -> false)) {
      report.at(
          fact,
          wording.scalar().span(match.start(), match.end()),
          message(text, match),
          match.hint());
    }
  }

  private static void check(SectionSpec section, WordList words, Report report) {
    PrintedText.headings(section)
        .forEach(
            heading ->
                words.find(heading, explanation -> false).stream()
                    .map(match -> message(heading, match))
                    .forEach(
                        message ->
                            report.at(
                                section.span(),
                                "a heading: " + message,
                                "let the wordings say how many people have it")));
  }

  private static String message(String text, WordList.Match match) {
    return "\"" + text.substring(match.start(), match.end()) + "\" " + match.wrong();
  }
}
