package factleaf.check;

import factleaf.fact.Wording;
import factleaf.language.LayClause;
import factleaf.language.LayReader;
import factleaf.language.LaySentence;
import factleaf.language.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code unsettled-wording}: a flagged entry is worded for lay readers as settled, or as an
 * instruction. Decided sentence by sentence: a sentence must hedge, forbid or send to help, and no
 * clause of it may permit, reassure, or tell to take, stop or change. The words are in {@code
 * lay-wording.yaml}.
 */
final class UnsettledLayWording implements BuiltIn {
  private static final String SPLIT =
      "; what is settled goes into an entry of its own, with the sources that agree";

  @Override
  public void check(Subject subject, Report report) {
    Optional<LayReader> reader = report.layReader(subject.language());
    if (reader.isPresent()) {
      subject
          .sheet()
          .facts()
          .filter(fact -> !subject.sheet().flags(fact).isEmpty())
          .flatMap(subject::laySays)
          .forEach(say -> check(say.wording(), reader.get(), report));
    }
  }

  private static void check(Wording wording, LayReader reader, Report report) {
    Optional<Sentence> before = Optional.empty();
    for (Sentence part : reader.sentences(LayText.plain(wording))) {
      LaySentence sentence = reader.read(part);
      List<LayClause> unfit =
          Stream.concat(
                  sentence.clauses().stream().filter(LayClause::isUnfit),
                  before.flatMap(b -> reader.answer(b, part)).stream())
              .toList();
      before = Optional.of(part);
      for (LayClause clause : unfit) {
        String told = part.text().substring(clause.start(), clause.end());
        report.at(
            wording.scalar().span(part.start() + clause.start(), part.start() + clause.end()),
            "a flagged entry tells patients \"" + told + "\"",
            "no permission, reassurance, or request but for help from an uncertain entry" + SPLIT);
      }
      if (unfit.isEmpty() && !sentence.isUnsettled()) {
        report.at(
            wording.scalar().span(part.start(), part.end()),
            "a flagged entry is worded for patients as settled",
            "say that it is not certain (may, might, not known, ...), forbid it (Do not ...), or"
                + " send to help (Ask ..., Tell ..., Call us ...)"
                + SPLIT);
      }
    }
  }
}
