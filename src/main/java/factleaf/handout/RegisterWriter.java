package factleaf.handout;

import factleaf.fact.Citation;
import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import factleaf.handout.Proof.FigureCount;
import factleaf.handout.Proof.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Words what the register of a sheet says of the whole: what it leaves out, and who checked. */
record RegisterWriter(FactSheet sheet, SourceWriter sources, Texts texts) {
  /** The register, with what was left out of it. */
  Proof.Register register(String heading, Reviewed review, List<Statement> statements) {
    List<Proof.LeftOut> leftOut =
        sheet.selected().stream()
            .flatMap(selected -> selected.leftOut().stream())
            .flatMap(section -> section.facts().stream().map(fact -> leftOut(fact, section)))
            .toList();
    String region = sheet.selected().map(s -> texts.region(s.region())).orElse("");
    return new Proof.Register(
        heading, region, figures(), unverified(), review, leftOut, statements);
  }

  /** Counts by what the entries say; whether quoted words do show a figure is checked before. */
  private FigureCount figures() {
    long all = sheet.facts().flatMap(Fact::allFigures).count();
    long computed = given(sheet.facts(), true);
    long allowed =
        given(
            sheet
                .facts()
                .filter(f -> f.allow().stream().anyMatch(a -> a.rule().equals("unshown-figure"))),
            false);
    return new FigureCount(
        Long.toString(all - computed - allowed), Long.toString(computed), Long.toString(allowed));
  }

  /** Nothing but a kept text tells whether the quoted words stand in a source. */
  private Proof.Unverified unverified() {
    List<Citation> all = sheet.facts().flatMap(Fact::citations).toList();
    List<Citation> open =
        all.stream()
            .filter(c -> sheet.source(c.source()).flatMap(Source::snapshot).isEmpty())
            .toList();
    return new Proof.Unverified(
        Integer.toString(open.size()), Integer.toString(all.size()), sources.numbers(open));
  }

  private static long given(Stream<Fact> facts, boolean computed) {
    return facts
        .flatMap(fact -> fact.figures().values().stream())
        .filter(figure -> figure.from().isPresent() == computed)
        .count();
  }

  private Proof.LeftOut leftOut(Fact fact, FactSection section) {
    List<String> regions = fact.applies().regions().stream().map(texts::region).toList();
    return new Proof.LeftOut(fact.id(), section.id(), regions);
  }
}
