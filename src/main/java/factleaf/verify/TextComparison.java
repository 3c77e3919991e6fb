package factleaf.verify;

import factleaf.fact.Citation;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Rejection;
import factleaf.fact.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What became of the cited passages of a source in a later text of it. */
public final class TextComparison {
  /** What became of a passage, the worst last. */
  public enum State {
    /** Its words stand under the same headings. */
    SAME,
    /** Its words stand under the same heading, which stands elsewhere. */
    MOVED,
    /** Its words stand under another heading. */
    OTHER_HEADING,
    /** Other words, or the words before its list or the first row of its table are others. */
    CHANGED,
    GONE;

    /** Whether an entry that cites the passage has to be read again. */
    public boolean isSuspect() {
      return compareTo(OTHER_HEADING) >= 0;
    }
  }

  /**
   * A citation and what became of its passage; of several passages, the worst.
   *
   * @param entry id of the entry; empty of a rejected claim
   * @param now the passage of the later text; empty if it is gone
   */
  public record Cited(
      Citation citation, String entry, State state, Passage old, Optional<Passage> now) {}

  private final SourceText before;
  private final TokenText old;
  private final TokenText now;
  private final Alignment alignment;
  private final List<Cited> cited = new ArrayList<>();
  private final List<Citation> missing = new ArrayList<>();

  /**
   * Compares two texts of a source.
   *
   * @param sheet one that may cite it
   */
  public TextComparison(FactSheet sheet, Source source, SourceText before, SourceText after) {
    this.before = before;
    this.old = new TokenText(before);
    this.now = new TokenText(after);
    this.alignment = new Alignment(old, now);
    for (Fact fact : sheet.facts().toList()) {
      fact.citations().forEach(citation -> add(citation, fact.id(), source));
    }
    sheet.rejected().stream().map(Rejection::citation).forEach(c -> add(c, "", source));
  }

  /** The citations of the source, in the order of the sheet. */
  public List<Cited> cited() {
    return List.copyOf(cited);
  }

  /** Ids of the entries to be read again, in the order of the sheet. */
  public Set<String> suspect() {
    return cited.stream()
        .filter(one -> one.state().isSuspect() && !one.entry().isEmpty())
        .map(Cited::entry)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Whether the later text is hardly one of this source: nothing cited stands in it, most is like
   * nothing in it, and of all other passages it has one in twenty at most.
   */
  public boolean isOfAnother() {
    long gone = cited.stream().filter(one -> one.state() == State.GONE).count();
    return !cited.isEmpty()
        && cited.stream().allMatch(one -> one.state().compareTo(State.CHANGED) >= 0)
        && 2 * gone >= cited.size()
        && IntStream.range(0, old.size()).filter(i -> alignment.of(i).isPresent()).count() * 20
            <= old.size();
  }

  /** Citations whose words the earlier text does not have either. */
  public List<Citation> missing() {
    return List.copyOf(missing);
  }

  /** Passages of the later text with words that the earlier one has not, and nothing cites. */
  public List<Passage> fresh() {
    Set<Passage> known = new HashSet<>();
    cited.forEach(one -> one.now().ifPresent(known::add));
    return IntStream.range(0, now.size())
        .filter(alignment::isNew)
        .mapToObj(now::passage)
        .filter(passage -> !known.contains(passage))
        .toList();
  }

  private void add(Citation citation, String entry, Source source) {
    if (!citation.source().equals(source.id())) {
      return;
    }
    Set<Passage> passages = Set.copyOf(before.citedBy(citation));
    if (passages.isEmpty()) {
      missing.add(citation);
    }
    IntStream.range(0, old.size())
        .filter(i -> passages.contains(old.passage(i)))
        .mapToObj(i -> compared(i, citation, entry))
        .max(Comparator.comparing(Cited::state))
        .ifPresent(cited::add);
  }

  private Cited compared(int passage, Citation citation, String entry) {
    Optional<Integer> later = alignment.of(passage);
    if (later.isEmpty()) {
      return changed(passage, citation, entry);
    }
    Optional<Integer> lead = old.lead(passage);
    if (lead.isPresent() && !now.lead(later.get()).equals(alignment.of(lead.get()))) {
      return new Cited(
          citation,
          entry,
          State.CHANGED,
          old.passage(lead.get()),
          now.lead(later.get()).map(now::passage));
    }
    Passage is = now.passage(later.get());
    State state =
        !isUnder(citation.at(), is) || !Alignment.haveOneHeading(old.passage(passage), is)
            ? State.OTHER_HEADING
            : is.headings().equals(old.passage(passage).headings()) ? State.SAME : State.MOVED;
    return new Cited(citation, entry, state, old.passage(passage), Optional.of(is));
  }

  private Cited changed(int passage, Citation citation, String entry) {
    Optional<Passage> is = alignment.nearest(passage).map(now::passage);
    State state = is.isPresent() ? State.CHANGED : State.GONE;
    return new Cited(citation, entry, state, old.passage(passage), is);
  }

  private static boolean isUnder(String heading, Passage passage) {
    String wanted = SourceText.plain(heading);
    return passage.headings().stream().map(SourceText::plain).anyMatch(wanted::equals);
  }
}
