package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactFigure;
import factleaf.fact.QuotedFigures;
import factleaf.figure.Quantity;
import factleaf.figure.Support;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code unshown-figure}: the words that the citations of an entry quote do not have one of its
 * figures ({@link QuotedFigures}).
 */
final class UnshownFigure implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    QuotedFigures quoted =
        new QuotedFigures(
            subject.sheet(),
            code -> report.needed(subject.languages().of(code).prose()),
            report::read);
    subject
        .sheet()
        .facts()
        .forEach(
            fact ->
                new TreeMap<>(fact.figures())
                    .forEach((name, figure) -> check(fact, name, figure, quoted, report)));
  }

  private static void check(
      Fact fact, String name, FactFigure figure, QuotedFigures quoted, Report report) {
    Optional<Support> support = quoted.of(fact, name);
    if (figure.from().isPresent() || support.isEmpty() || support.get() == Support.SHOWN) {
      return; // what a figure is computed from is asked itself
    }
    report.at(
        fact,
        figure.span(),
        "no citation quotes words that "
            + (support.get() == Support.NOT_SHOWN ? "have " : "surely have ")
            + figure.figure().written(),
        hint(fact, name, figure, quoted));
  }

  private static String hint(Fact fact, String name, FactFigure figure, QuotedFigures quoted) {
    if (quoted.shows(fact, name, figure.figure())) {
      return "the words beside it name other people; quote those about the entry's population";
    }
    if (figure.figure() instanceof Quantity counted && !counted.per().isEmpty()) {
      Quantity bare = new Quantity(counted.amount(), counted.unit(), List.of());
      if (quoted.shows(fact, name, bare)) {
        String by = counted.written().substring(bare.written().length());
        return "they have "
            + bare.written()
            + "; write that, or quote words that say \""
            + by.replaceFirst("/", "per ")
            + "\", too";
      }
    }
    return "quote the words that give it, with its unit, under \"find\"";
  }
}
