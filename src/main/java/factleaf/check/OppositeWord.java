package factleaf.check;

import factleaf.fact.Citation;
import factleaf.fact.Fact;
import factleaf.fact.Wording;
import factleaf.language.LayReader;
import factleaf.language.MeaningWords;
import factleaf.language.MeaningWords.Turned;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code opposite-word}: a wording has a word, and the words that its entry quotes have the
 * opposite and not the word. The pairs are in {@code meaning.yaml}. Lay wordings say the same in
 * other words too often, so few pairs are for them, and they may deny the opposite: "never each
 * day".
 */
final class OppositeWord implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<MeaningWords> words = report.needed(subject.language().meaning());
    Optional<LayReader> reader = report.layReader(subject.language());
    if (words.isPresent() && reader.isPresent()) {
      subject.sheet().facts().forEach(fact -> check(fact, words.get(), subject, report));
      subject
          .sheet()
          .facts()
          .forEach(fact -> checkLay(fact, words.get(), reader.get(), subject, report));
    }
  }

  private static void check(Fact fact, MeaningWords words, Subject subject, Report report) {
    Stream.concat(fact.term().stream(), Subject.says(fact))
        .filter(say -> !subject.isLay(say.audience()))
        .map(Fact.Say::wording)
        .distinct()
        .forEach(
            wording ->
                turned(fact, wording, words, false).forEach(t -> report(fact, wording, t, report)));
  }

  private static void checkLay(
      Fact fact, MeaningWords words, LayReader reader, Subject subject, Report report) {
    subject
        .laySays(fact)
        .map(Fact.Say::wording)
        .distinct()
        .forEach(
            wording ->
                turned(fact, wording, words, true)
                    .filter(t -> !isDenied(wording, t, reader))
                    .forEach(t -> report(fact, wording, t, report)));
  }

  private static Stream<Turned> turned(
      Fact fact, Wording wording, MeaningWords words, boolean lay) {
    String quoted = quoted(fact.cite().stream());
    String all = quoted(fact.citations());
    return words.turned(wording.scalar().value(), quoted, all, lay).stream();
  }

  private static boolean isDenied(Wording wording, Turned turned, LayReader reader) {
    return reader.sentences(LayText.plain(wording)).stream()
        .filter(sentence -> sentence.start() <= turned.start() && turned.end() <= sentence.end())
        .anyMatch(sentence -> reader.negates(sentence.text()));
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
