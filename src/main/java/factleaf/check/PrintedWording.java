package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Wording;
import factleaf.handout.FigureText;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A wording as a handout prints it. */
record PrintedWording(Fact fact, Wording wording, String text) {
  /** The wordings that a handout prints, and its short forms if it has a box for them. */
  static List<PrintedWording> of(Subject subject, HandoutSpec handout) {
    FactSheet sheet = subject.sheet();
    String audience = handout.audience();
    List<PrintedWording> printed = new ArrayList<>();
    List<Fact> facts = Selection.of(sheet, handout).facts();
    FigureText figures = FigureText.of(facts, handout, subject.texts());
    for (Fact fact : facts) {
      Stream.concat(
              handout.wording(fact).stream(),
              handout.hasBriefs() && sheet.isKey(fact, audience)
                  ? fact.brief(audience).stream()
                  : Stream.empty())
          .forEach(
              wording ->
                  printed.add(new PrintedWording(fact, wording, text(figures, fact, wording))));
    }
    return printed;
  }

  private static String text(FigureText figures, Fact fact, Wording wording) {
    // a figure that is missing is reported elsewhere
    return wording.text(name -> fact.figure(name).map(figures::print).orElse(""));
  }
}
