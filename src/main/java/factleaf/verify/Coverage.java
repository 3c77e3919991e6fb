package factleaf.verify;

import factleaf.diagnostic.Span;
import factleaf.fact.Citation;
import factleaf.fact.Dispute;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Ignored;
import factleaf.fact.Rejection;
import factleaf.fact.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of each passage of a source: cited, disputed, rejected, ignored, or nothing. A
 * passage that has several fates counts for the first of them.
 */
public final class Coverage {
  /** What can become of a passage, the strongest first. */
  public enum Fate {
    CITED,
    DISPUTED,
    REJECTED,
    IGNORED,
    UNCOVERED
  }

  /**
   * A use of a passage.
   *
   * @param sheet id of the sheet
   * @param what id of the entry, or the reason of a rejection
   * @param line its line in the fact file
   */
  public record Use(Fate fate, String sheet, String what, int line) {}

  /** A passage and its uses, the strongest first. */
  public record Covered(Passage passage, List<Use> uses) {
    public Fate fate() {
      return uses.stream().map(Use::fate).min(Fate::compareTo).orElse(Fate.UNCOVERED);
    }
  }

  /** A source and its passages in the order of the text. */
  public record OfSource(Source source, List<Covered> passages) {
    /** How many passages have a fate. */
    public int count(Fate fate) {
      return (int) passages.stream().filter(p -> p.fate() == fate).count();
    }

    /** Share of passages that are covered in any way, in whole percent, rounded down; 0 of none. */
    public int percent() {
      return percentOf(passages.size() - count(Fate.UNCOVERED), passages.size());
    }
  }

  private final Map<Passage, List<Use>> uses = new LinkedHashMap<>();
  private final String sheet;
  private final String source;
  private final SourceText text;

  private Coverage(FactSheet sheet, Source source, SourceText text) {
    this.sheet = sheet.id();
    this.source = source.id();
    this.text = text;
    text.passages().forEach(passage -> uses.put(passage, new ArrayList<>()));
  }

  /** The coverage of each source that has a text. */
  public static List<OfSource> of(FactSheet sheet, Snapshots snapshots) {
    List<OfSource> result = new ArrayList<>();
    for (Source source : sheet.sources()) {
      Optional<SourceText> text = snapshots.of(source.id());
      text.ifPresent(t -> result.add(new Coverage(sheet, source, t).of(sheet, source)));
    }
    return result;
  }

  /** The coverage by several sheets together: a source that they share stands once. */
  public static List<OfSource> together(List<OfSource> bySheet) {
    Map<Span, OfSource> merged = new LinkedHashMap<>();
    bySheet.forEach(part -> merged.merge(part.source().span(), part, Coverage::join));
    return List.copyOf(merged.values());
  }

  private static OfSource join(OfSource one, OfSource other) {
    List<Covered> passages = new ArrayList<>();
    for (int i = 0; i < one.passages().size(); i++) {
      Covered covered = one.passages().get(i);
      Stream<Use> uses =
          Stream.concat(covered.uses().stream(), other.passages().get(i).uses().stream());
      passages.add(new Covered(covered.passage(), uses.distinct().toList()));
    }
    return new OfSource(one.source(), passages);
  }

  /** Whether there is no passage to hold a sheet against. */
  public static boolean isOfNothing(List<OfSource> sources) {
    return sources.stream().allMatch(source -> source.passages().isEmpty());
  }

  /**
   * Share of passages of all sources that are covered, in whole percent, rounded down; 0 of none.
   */
  public static int percent(List<OfSource> sources) {
    int all = sources.stream().mapToInt(s -> s.passages().size()).sum();
    int open = sources.stream().mapToInt(s -> s.count(Fate.UNCOVERED)).sum();
    return percentOf(all - open, all);
  }

  private static int percentOf(int part, int whole) {
    return whole == 0 ? 0 : part * 100 / whole;
  }

  private OfSource of(FactSheet sheet, Source from) {
    sheet.facts().forEach(this::add);
    for (Rejection rejection : sheet.rejected()) {
      add(rejection.citation(), Fate.REJECTED, rejection.reason().id());
    }
    for (Ignored ignored : from.ignored()) {
      text.holding(text.passages(), ignored.find())
          .forEach(
              p -> uses.get(p).add(new Use(Fate.IGNORED, sheet.id(), "", ignored.span().line())));
    }
    return new OfSource(
        from, text.passages().stream().map(p -> new Covered(p, List.copyOf(uses.get(p)))).toList());
  }

  private void add(Fact fact) {
    fact.cite().forEach(citation -> add(citation, Fate.CITED, fact.id()));
    for (Dispute dispute : fact.disputed()) {
      add(dispute.citation(), Fate.DISPUTED, fact.id());
    }
  }

  private void add(Citation citation, Fate fate, String what) {
    if (citation.source().equals(source)) {
      text.citedBy(citation)
          .forEach(p -> uses.get(p).add(new Use(fate, sheet, what, citation.span().line())));
    }
  }
}
