package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.Wording;
import factleaf.figure.Amount;
import factleaf.figure.DecimalMarks;
import factleaf.figure.Dosing;
import factleaf.figure.Every;
import factleaf.figure.Figure;
import factleaf.figure.Prose;
import factleaf.figure.ProseFigures;
import factleaf.figure.Quantity;
import factleaf.figure.Quantity.Per;
import factleaf.figure.Support;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code lost-frequency}: a wording says how often a dose is taken, and the short form, which some
 * handouts print in its place, has the dose alone. Both are read as sources are ({@link
 * ProseFigures}).
 */
final class LostFrequency implements BuiltIn {
  private static final List<Integer> TIMES = List.of(1, 2, 3, 4);
  private static final List<Integer> HOURS = List.of(4, 6, 8, 12, 24);

  @Override
  public void check(Subject subject, Report report) {
    Optional<Prose> prose = report.needed(subject.language().prose());
    if (prose.isPresent()) {
      for (Fact fact : subject.sheet().facts().toList()) {
        for (Say brief : fact.brief()) {
          fact.say(brief.audience())
              .ifPresent(full -> check(fact, full, brief.wording(), subject, prose.get(), report));
        }
      }
    }
  }

  private static void check(
      Fact fact, Wording full, Wording brief, Subject subject, Prose prose, Report report) {
    Set<String> met = new HashSet<>();
    brief
        .placeholders()
        .filter(place -> met.add(place.figure()))
        .filter(
            place ->
                dose(fact, place.figure())
                    .filter(dose -> isOften(dose, fact, full, subject, prose, report))
                    .filter(dose -> !isOften(dose, fact, brief, subject, prose, report))
                    .isPresent())
        .forEach(
            place ->
                report.at(
                    fact,
                    brief.scalar().span(place.start(), place.end()),
                    "the wording says how often {"
                        + place.figure()
                        + "} is taken, and this short form does not",
                    "say it here, too, for leaflets and cards print this alone; or allow it with"
                        + " the reason"));
  }

  private static Optional<Quantity> dose(Fact fact, String name) {
    return fact.figure(name)
        .filter(figure -> figure instanceof Quantity q && q.per().isEmpty() && !q.isNumber())
        .map(Quantity.class::cast);
  }

  /** Whether a wording says how often a dose is taken. */
  private static boolean isOften(
      Quantity dose, Fact fact, Wording wording, Subject subject, Prose prose, Report report) {
    String text =
        wording.text(name -> fact.figure(name).map(Figure::written).orElse("{" + name + "}"));
    ProseFigures read =
        report.read(
            subject.sheet().language(),
            text,
            words -> new ProseFigures(words, prose, DecimalMarks.NONE));
    return often(dose, subject.vocabulary().units())
        .anyMatch(figure -> read.support(figure) == Support.SHOWN);
  }

  /** A dose as it is taken by day, week or hours. */
  private static Stream<Figure> often(Quantity dose, Units units) {
    Unit times = units.needed("time");
    return Stream.of(
            Stream.of("day", "week").map(units::needed).map(unit -> per(dose, unit)),
            Stream.of("day", "week")
                .map(units::needed)
                .flatMap(
                    unit -> TIMES.stream().map(n -> new Dosing(dose, per(amount(n, times), unit)))),
            units.written("hour").stream()
                .flatMap(
                    hour -> HOURS.stream().map(n -> new Dosing(dose, new Every(amount(n, hour))))))
        .flatMap(figures -> figures);
  }

  private static Quantity amount(int number, Unit unit) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return new Quantity(new Amount(exact, exact), unit, List.of());
  }

  private static Figure per(Quantity dose, Unit unit) {
    return new Quantity(dose.amount(), dose.unit(), List.of(new Per(BigDecimal.ONE, unit)));
  }
}
