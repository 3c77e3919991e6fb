package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.Wording;
import factleaf.fact.Wording.Placeholder;

/**
 * {@code bare-percent}: a wording for lay readers places a percentage that is no rate of people.
 */
final class BarePercent implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    subject
        .sheet()
        .facts()
        .forEach(fact -> subject.laySays(fact).forEach(say -> check(fact, say.wording(), report)));
  }

  private static void check(Fact fact, Wording wording, Report report) {
    for (Wording.Piece piece : wording.pieces()) {
      if (piece instanceof Placeholder place && isPercent(fact, place.figure())) {
        report.at(
            fact,
            wording.scalar().span(place.start(), place.end()),
            "{" + place.figure() + "} prints a bare percentage",
            "if it is how many people have something, write the figure as rate 5-15 %");
      }
    }
  }

  private static boolean isPercent(Fact fact, String name) {
    return fact.figure(name).stream()
        .flatMap(figure -> figure.quantities())
        .anyMatch(quantity -> quantity.unit().id().equals("percent"));
  }
}
