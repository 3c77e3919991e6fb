package factleaf.cli;

import factleaf.diagnostic.Span;
import factleaf.diagnostic.Visible;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import factleaf.verify.Passage;
import factleaf.verify.TextComparison;
import factleaf.verify.TextComparison.Cited;
import factleaf.verify.TextComparison.State;
import factleaf.yaml.Choices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code compare} says of one sheet. Names and order of its members are those of its JSON.
 *
 * @param suspect ids of the entries to be read again
 * @param unfound citations whose words the kept text lacks, so that nothing was compared
 * @param uncovered what the new text alone has, and nothing cites
 */
record CompareReport(
    String sheet,
    String source,
    List<String> suspect,
    List<Citation> citations,
    int unfound,
    List<Text> uncovered) {

  /**
   * A citation and what became of its passage.
   *
   * @param state same, moved, other-heading, changed or gone
   * @param now empty headings and text if it is gone
   */
  record Citation(
      String entry, String state, String file, int line, int column, Text old, Text now) {}

  /** A passage under its headings. */
  record Text(List<String> headings, String text) {
    private static final Text NONE = new Text(List.of(), "");

    private static Text of(Passage passage) {
      return new Text(passage.headings(), passage.text());
    }
  }

  static CompareReport of(FactSheet sheet, Source source, TextComparison comparison) {
    return new CompareReport(
        sheet.id(),
        source.id(),
        List.copyOf(comparison.suspect()),
        comparison.cited().stream().map(CompareReport::citation).toList(),
        comparison.missing().size(),
        comparison.fresh().stream().map(Text::of).toList());
  }

  private static Citation citation(Cited cited) {
    Span at = cited.citation().span();
    return new Citation(
        cited.entry(),
        Choices.id(cited.state()),
        at.file(),
        at.line(),
        at.column(),
        Text.of(cited.old()),
        cited.now().map(Text::of).orElse(Text.NONE));
  }

  /** The report for people; what is suspect is a finding besides. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    String counts =
        Arrays.stream(State.values())
            .map(Choices::id)
            .map(id -> citations.stream().filter(c -> c.state().equals(id)).count() + " " + id)
            .collect(Collectors.joining(", "));
    lines.add(sheet + ": cited passages of " + source + ": " + counts);
    if (unfound > 0) {
      lines.add(Loading.count(unfound, "citation") + " not in the kept text: see verify");
    }
    lines.add("suspect: " + (suspect.isEmpty() ? "no entry" : String.join(", ", suspect)));
    lines.add("new, and covered by nothing: " + Loading.count(uncovered.size(), "passage"));
    uncovered.forEach(
        text ->
            lines.add(Visible.of("  " + String.join(" > ", text.headings()) + ": " + text.text())));
    return lines;
  }
}
