package factleaf.check;

import factleaf.fact.Citation;
import factleaf.fact.Fact;
import factleaf.fact.Wording;
import factleaf.language.MeaningWords;
import factleaf.language.MeaningWords.Turned;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code opposite-word}: a clinicians' wording has a word, and the words that its entry quotes have
 * the opposite and not the word. The pairs are in {@code meaning.yaml}. Lay wordings say the same
 * in other words too often.
 */
final class OppositeWord implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<MeaningWords> words = report.needed(subject.language().meaning());
    if (words.isPresent()) {
      subject.sheet().facts().forEach(fact -> check(fact, words.get(), subject, report));
    }
  }

  private static void check(Fact fact, MeaningWords words, Subject subject, Report report) {
    String quoted = quoted(fact.cite().stream());
    String all = quoted(fact.citations());
    Stream.concat(fact.term().stream(), Subject.says(fact))
        .filter(say -> !subject.isLay(say.audience()))
        .map(Fact.Say::wording)
        .distinct()
        .forEach(
            wording ->
                words
                    .turned(wording.scalar().value(), quoted, all)
                    .forEach(turned -> report(fact, wording, turned, report)));
  }

  private static String quoted(Stream<Citation> citations) {
    return citations.flatMap(c -> c.find().stream()).collect(Collectors.joining(" | "));
  }

  private static void report(Fact fact, Wording wording, Turned turned, Report report) {
    report.at(
        fact,
        wording.scalar().span(turned.start(), turned.end()),
        "the quoted words say \"" + turned.opposite() + "\", and this the opposite",
        "correct the word, quote words that have it, or allow it with the reason");
  }
}
