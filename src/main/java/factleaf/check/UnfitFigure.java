package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactFigure;
import factleaf.figure.Quantity;
import factleaf.handout.FigureFit;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.vocabulary.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code unfit-figure}: figures of the same patients cannot all be right, as the profile says under
 * {@code fit}: a start dose is above a maximum, a numbered step is above the next, or amounts are
 * so far apart that one has the unit of another. What doses are counted by in time is left aside: a
 * single dose is not above the most of a day either.
 */
final class UnfitFigure implements BuiltIn {
  /** An amount in smallest units, without what time it is counted by. */
  private record Dose(
      Fact fact, String name, FactFigure figure, BigDecimal most, List<String> dimensions) {}

  @Override
  public void check(Subject subject, Report report) {
    FigureFit fit = subject.profile().fit();
    List<NamedFigure> named = new ArrayList<>();
    for (Fact fact : subject.sheet().facts().toList()) {
      checkSteps(fact, report);
      NamedFigure.of(fact, Set.copyOf(fit.rising())).forEach(named::add);
    }
    for (NamedFigure low : named) {
      named.stream()
          .filter(high -> isBefore(low, high, fit.rising()))
          .filter(high -> low.limits().overlap(high.limits()))
          .filter(high -> low.populations().equals(high.populations()))
          .filter(high -> isAbove(dose(low), dose(high)))
          .findFirst()
          .ifPresent(high -> reportAbove(dose(low), dose(high), report));
    }
    fit.spread().ifPresent(spread -> checkSpread(subject, fit.except(), spread, report));
  }

  private static boolean isBefore(NamedFigure low, NamedFigure high, List<String> rising) {
    return rising.indexOf(low.kind()) < rising.indexOf(high.kind());
  }

  private static Optional<Dose> dose(NamedFigure named) {
    return dose(named.fact(), named.name(), named.figure());
  }

  private static Optional<Dose> dose(Fact fact, String name, FactFigure figure) {
    return figure
        .figure()
        .quantities()
        .filter(quantity -> quantity.unit().isMeasured() && !quantity.isNumber())
        .map(quantity -> dose(fact, name, figure, quantity))
        .max(Comparator.comparing(Dose::most));
  }

  private static Dose dose(Fact fact, String name, FactFigure figure, Quantity quantity) {
    List<String> dimensions =
        Stream.concat(
                Stream.of(quantity.unit().dimension()),
                quantity.per().stream()
                    .filter(per -> !per.unit().isTime())
                    .map(per -> per.unit().dimension()))
            .toList();
    BigDecimal most = quantity.amount().high().multiply(quantity.unit().factor());
    return new Dose(fact, name, figure, most, dimensions);
  }

  private static boolean isAbove(Optional<Dose> low, Optional<Dose> high) {
    return low.isPresent()
        && high.isPresent()
        && low.get().dimensions().equals(high.get().dimensions())
        && low.get().most().compareTo(high.get().most()) > 0;
  }

  private static void reportAbove(Optional<Dose> low, Optional<Dose> high, Report report) {
    String hint = "correct one of them, or say what each is for";
    report(low.orElseThrow(), "is above", high.orElseThrow(), hint, report);
  }

  /** Steps of one entry, such as step-1 and step-2. */
  private static void checkSteps(Fact fact, Report report) {
    for (String name : new TreeSet<>(fact.figures().keySet())) {
      int hyphen = name.lastIndexOf('-');
      String number = name.substring(hyphen + 1);
      if (hyphen > 0 && number.matches("\\d{1,2}")) {
        String next = name.substring(0, hyphen + 1) + (Integer.parseInt(number) + 1);
        Optional<Dose> low = dose(fact, name, fact.figures().get(name));
        Optional<Dose> high =
            Optional.ofNullable(fact.figures().get(next)).flatMap(f -> dose(fact, next, f));
        if (isAbove(low, high)) {
          reportAbove(low, high, report);
        }
      }
    }
  }

  private static void checkSpread(
      Subject subject, Set<String> except, BigDecimal spread, Report report) {
    Map<Set<Term>, List<Dose>> byRoute = new HashMap<>();
    subject.sheet().sections().stream()
        .filter(section -> subject.profile().isAbout(section.id(), Topic.USE))
        .flatMap(section -> section.facts().stream())
        .flatMap(fact -> doses(fact, except))
        .forEach(
            dose ->
                byRoute
                    .computeIfAbsent(
                        Set.copyOf(dose.fact().applies().routes()), routes -> new ArrayList<>())
                    .add(dose));
    byRoute.values().forEach(doses -> checkSpread(doses, spread, report));
  }

  private static Stream<Dose> doses(Fact fact, Set<String> except) {
    return new TreeMap<>(fact.figures())
        .entrySet().stream()
            .filter(figure -> !except.contains(figure.getKey()))
            .flatMap(figure -> dose(fact, figure.getKey(), figure.getValue()).stream());
  }

  /** Reports amounts that are too far from the one in the middle. */
  private static void checkSpread(List<Dose> doses, BigDecimal spread, Report report) {
    Map<List<String>, List<Dose>> byKind = new HashMap<>();
    doses.forEach(d -> byKind.computeIfAbsent(d.dimensions(), k -> new ArrayList<>()).add(d));
    for (List<Dose> kind : byKind.values()) {
      kind.sort(Comparator.comparing(Dose::most));
      Dose middle = kind.get((kind.size() - 1) / 2);
      for (Dose dose : kind) {
        boolean large = dose.most().compareTo(middle.most().multiply(spread)) > 0;
        boolean small = middle.most().compareTo(dose.most().multiply(spread)) > 0;
        if (large || small) {
          report(
              dose,
              "is more than " + spread.toPlainString() + (large ? " times" : " times less than"),
              middle,
              "look at the unit; if it is right, say what the entry applies to",
              report);
        }
      }
    }
  }

  private static void report(Dose one, String how, Dose other, String hint, Report report) {
    report.at(
        one.fact(),
        one.figure().span(),
        "\""
            + one.name()
            + "\", "
            + one.figure().figure().written()
            + ", "
            + how
            + " \""
            + other.name()
            + "\" of \""
            + other.fact().id()
            + "\", "
            + other.figure().figure().written(),
        hint);
  }
}
