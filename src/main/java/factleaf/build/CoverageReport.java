package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.html.PageSpec;
import factleaf.out.OneFile;
import factleaf.out.OutException;
import factleaf.page.Page;
import factleaf.project.Templates;
import factleaf.verify.Coverage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The editor's report on how the sources were used, one self-contained HTML page. It holds the
 * sources' texts, so it never goes among the handouts.
 *
 * <p>Rules: those of {@link AmongHandouts} and {@link OneFile}.
 */
public final class CoverageReport {
  private static final String TEMPLATE = "coverage.ftlh";

  /** What the template writes, so that a report may take the place of an earlier one. */
  private static final String MARK = "<meta name=\"generator\" content=\"Factleaf coverage\"/>";

  private CoverageReport() {}

  /** An entry that passages lead to. */
  public record Entry(String sheet, String id, int line, List<String> wordings) {}

  /** A source and its passages. */
  public record Covered(String id, String title, int percent, List<Fate> passages) {}

  /** A passage, and in a word what became of it. */
  public record Fate(String heading, String text, String fate, List<Use> uses) {}

  /** An entry or other line that a passage leads to. */
  public record Use(String fate, String sheet, String what, int line) {}

  /** Writes the report, or says why not. */
  public static void write(
      Path file,
      List<Coverage.OfSource> sources,
      List<FactSheet> sheets,
      Templates templates,
      Findings findings) {
    if (AmongHandouts.report(file, AmongHandouts.TEXTS, findings)) {
      return;
    }
    Map<String, Object> model =
        Map.of(
            "sources", sources.stream().map(CoverageReport::covered).toList(),
            "percent", Coverage.percent(sources),
            "entries",
                sheets.stream()
                    .flatMap(sheet -> sheet.facts().map(fact -> entry(sheet, fact)))
                    .toList());
    PageSpec wanted = PageSpec.of(TEMPLATE, templates.html().place(TEMPLATE), "the report", false);
    Optional<Page> page = templates.html().render(wanted, model, findings);
    try {
      if (page.isPresent()) {
        OneFile.write(file, page.get().text().getBytes(StandardCharsets.UTF_8), MARK);
      }
    } catch (OutException e) {
      findings.add(e.finding("the report"));
    }
  }

  private static Covered covered(Coverage.OfSource source) {
    List<Fate> passages = source.passages().stream().map(CoverageReport::fate).toList();
    return new Covered(source.source().id(), source.source().title(), source.percent(), passages);
  }

  private static Fate fate(Coverage.Covered covered) {
    return new Fate(
        covered.passage().heading(),
        covered.passage().text(),
        word(covered.fate()),
        covered.uses().stream()
            .map(use -> new Use(word(use.fate()), use.sheet(), use.what(), use.line()))
            .toList());
  }

  private static String word(Coverage.Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }

  private static Entry entry(FactSheet sheet, Fact fact) {
    return new Entry(
        sheet.id(),
        fact.id(),
        fact.span().line(),
        fact.say().stream().map(say -> say.wording().scalar().value()).toList());
  }
}
