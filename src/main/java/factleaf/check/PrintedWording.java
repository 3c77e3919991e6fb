package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Wording;
import factleaf.figure.Figure;
import factleaf.handout.FigureText;
import factleaf.handout.HandoutAssembler;
import factleaf.handout.HandoutSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A wording as a handout prints it. */
record PrintedWording(Fact fact, Wording wording, String text) {
  /** The wordings that a handout prints, and its short forms if it has a box for them. */
  static List<PrintedWording> of(Subject subject, HandoutSpec handout) {
    FactSheet sheet = subject.sheet();
    FigureText figures = new FigureText(subject.texts(), handout.readers());
    List<Fact> facts =
        handout.sections().stream()
            .flatMap(section -> HandoutAssembler.facts(sheet, handout, section).stream())
            .toList();
    List<PrintedWording> printed = new ArrayList<>();
    for (Fact fact : facts) {
      Stream.concat(
              fact.say(handout.audience()).stream(),
              handout.hasBriefs() ? fact.brief(handout.audience()).stream() : Stream.empty())
          .forEach(
              wording ->
                  printed.add(new PrintedWording(fact, wording, text(figures, fact, wording))));
    }
    return printed;
  }

  private static String text(FigureText figures, Fact fact, Wording wording) {
    return wording.text(
        name -> {
          Figure figure = fact.figures().get(name);
          return figure == null ? "" : figures.print(figure); // reported elsewhere
        });
  }
}
