package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.QuotedFigures;
import factleaf.fact.Wording;
import factleaf.figure.Amount.Bound;
import factleaf.figure.DecimalMarks;
import factleaf.figure.Dosing;
import factleaf.figure.Figure;
import factleaf.figure.Prose;
import factleaf.figure.ProseFigures;
import factleaf.figure.Quantity;
import factleaf.figure.Support;
import factleaf.language.LayReader;
import factleaf.language.Negation;
import factleaf.language.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code turned-limit}: a wording says "above" a figure and the quoted words say "below" it, or the
 * other way round. Limits are read as in sources ({@link ProseFigures}).
 */
final class TurnedLimit implements BuiltIn {
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final List<Bound> UP = List.of(Bound.ABOVE, Bound.AT_LEAST);
  private static final List<Bound> DOWN = List.of(Bound.BELOW, Bound.AT_MOST);

  @Override
  public void check(Subject subject, Report report) {
    Optional<Prose> prose = report.needed(subject.language().prose());
    Optional<Negation> negation = report.needed(subject.language().negation());
    Optional<LayReader> reader = report.layReader(subject.language());
    if (prose.isPresent() && negation.isPresent() && reader.isPresent()) {
      QuotedFigures quoted =
          new QuotedFigures(
              subject.sheet(),
              code -> report.needed(subject.languages().of(code).prose()),
              report::read);
      subject
          .sheet()
          .facts()
          .filter(fact -> !fact.figures().isEmpty() && !isNegated(fact, negation.get()))
          .forEach(
              fact ->
                  wordings(fact)
                      .forEach(
                          wording ->
                              sentences(fact, wording, reader.get())
                                  .filter(sentence -> prose.get().mayLimit(sentence))
                                  .filter(sentence -> !negation.get().negates(sentence))
                                  .map(
                                      words ->
                                          report.read(
                                              subject.sheet().language(),
                                              words,
                                              s ->
                                                  new ProseFigures(
                                                      s, prose.get(), DecimalMarks.NONE)))
                                  .forEach(read -> check(fact, wording, read, quoted, report))));
    }
  }

  /** "Do not store above" is no upper limit, and nobody knows which words "not" reaches. */
  private static boolean isNegated(Fact fact, Negation negation) {
    return fact.cite().stream()
        .flatMap(citation -> citation.find().stream())
        .anyMatch(words -> DIGIT.matcher(words).find() && negation.negates(words));
  }

  private static Stream<Wording> wordings(Fact fact) {
    return Stream.concat(fact.wordings(), fact.term().stream().map(Say::wording))
        .distinct()
        .filter(wording -> wording.placeholders().findAny().isPresent());
  }

  private static Stream<String> sentences(Fact fact, Wording wording, LayReader reader) {
    String text =
        wording.text(name -> fact.figure(name).map(Figure::written).orElse("{" + name + "}"));
    return reader.sentences(text).stream().map(Sentence::text);
  }

  private static void check(
      Fact fact, Wording wording, ProseFigures read, QuotedFigures quoted, Report report) {
    Set<String> met = new HashSet<>();
    wording
        .placeholders()
        .filter(place -> fact.figure(place.figure()).isPresent() && met.add(place.figure()))
        .filter(place -> isTurned(fact, place.figure(), read, quoted))
        .forEach(
            place ->
                report.at(
                    fact,
                    wording.scalar().span(place.start(), place.end()),
                    "the quoted words have {" + place.figure() + "} as a limit to the other side",
                    "turn the word of the limit back, or allow it with the reason"));
  }

  private static boolean isTurned(
      Fact fact, String name, ProseFigures wording, QuotedFigures quoted) {
    Figure figure = fact.figure(name).orElseThrow();
    Predicate<Figure> said = as -> wording.support(as) == Support.SHOWN;
    Predicate<Figure> shown = as -> quoted.shows(fact, name, as);
    return isOnly(figure, UP, DOWN, said) && isOnly(figure, DOWN, UP, shown)
        || isOnly(figure, DOWN, UP, said) && isOnly(figure, UP, DOWN, shown);
  }

  private static boolean isOnly(
      Figure figure, List<Bound> side, List<Bound> other, Predicate<Figure> has) {
    return side.stream().anyMatch(bound -> limited(figure, bound).filter(has).isPresent())
        && other.stream().noneMatch(bound -> limited(figure, bound).filter(has).isPresent());
  }

  /** A figure that is no limit as one; of what is a limit or has two ends, nothing. */
  private static Optional<Figure> limited(Figure figure, Bound bound) {
    return switch (figure) {
      case Quantity quantity when quantity.isPlain() -> Optional.of(quantity.limited(bound));
      case Dosing dosing ->
          limited(dosing.dose(), bound).map(dose -> new Dosing(dose, dosing.often()));
      default -> Optional.empty();
    };
  }
}
