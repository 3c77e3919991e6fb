package factleaf.review;

import static factleaf.vocabulary.ChangeKind.CITATION_CHANGED;
import static factleaf.vocabulary.ChangeKind.DOSE_FOR_OTHERS;
import static factleaf.vocabulary.ChangeKind.DOSE_REWORDED;
import static factleaf.vocabulary.ChangeKind.DOSE_UP;
import static factleaf.vocabulary.ChangeKind.ENTRY_MOVED;
import static factleaf.vocabulary.ChangeKind.FIGURE_REWRITTEN;
import static factleaf.vocabulary.ChangeKind.FLAG_CHANGED;
import static factleaf.vocabulary.ChangeKind.FLAG_GAINED;
import static factleaf.vocabulary.ChangeKind.FLAG_LOST;
import static factleaf.vocabulary.ChangeKind.INSTRUCTION_MOVED;
import static factleaf.vocabulary.ChangeKind.POPULATION_CHANGED;
import static factleaf.vocabulary.ChangeKind.PROHIBITION_LOST;
import static factleaf.vocabulary.ChangeKind.ROUTE_WIDER;
import static factleaf.vocabulary.ChangeKind.SOURCE_STRONGER;
import static factleaf.vocabulary.ChangeKind.SOURCE_WEAK;
import static factleaf.vocabulary.ChangeKind.SOURCE_WEAKER;
import static factleaf.vocabulary.ChangeKind.SUPPORT_LOST;
import static factleaf.vocabulary.ChangeKind.URGENCY_LATER;
import static factleaf.vocabulary.ChangeKind.URGENCY_SOONER;
import static factleaf.vocabulary.ChangeKind.WARNING_ADDED;
import static factleaf.vocabulary.ChangeKind.WARNING_LOST;
import static factleaf.vocabulary.ChangeKind.WARNING_NARROWER;
import static factleaf.vocabulary.ChangeKind.WARNING_REWORDED;
import static factleaf.vocabulary.ChangeKind.WORDING_ADDED;
import static factleaf.vocabulary.ChangeKind.WORDING_CHANGED;
import static factleaf.vocabulary.ChangeKind.WORDING_LOST;
import static factleaf.vocabulary.ChangeKind.WORDING_TURNED;

import factleaf.vocabulary.ChangeKind;
import factleaf.vocabulary.ChangeSeverity;
import factleaf.yaml.Choices;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What of an entry a reviewer signs, part by part, so that a later change can be named. {@link
 * EntryContent} says what is in which.
 */
public enum Part {
  SECTION(EnumSet.of(ENTRY_MOVED), EnumSet.of(INSTRUCTION_MOVED)),
  WORDINGS(
      EnumSet.of(WORDING_TURNED, WORDING_LOST, WORDING_ADDED, WORDING_CHANGED),
      EnumSet.of(PROHIBITION_LOST, DOSE_REWORDED, WARNING_LOST, WARNING_ADDED, WARNING_REWORDED)),
  FIGURES(EnumSet.range(DOSE_UP, FIGURE_REWRITTEN)),
  FLAGS(EnumSet.of(FLAG_LOST, FLAG_GAINED, FLAG_CHANGED)),
  LIMITS(
      EnumSet.range(ROUTE_WIDER, POPULATION_CHANGED),
      EnumSet.of(DOSE_FOR_OTHERS, WARNING_NARROWER)),
  URGENCY(EnumSet.of(URGENCY_LATER, URGENCY_SOONER)),
  CITATIONS(EnumSet.range(SUPPORT_LOST, CITATION_CHANGED)),
  SOURCES(EnumSet.of(SOURCE_STRONGER, SOURCE_WEAKER, SOURCE_WEAK));

  private final Set<ChangeKind> kinds;
  private final Set<ChangeKind> ofInstructions;

  Part(Set<ChangeKind> kinds) {
    this(kinds, EnumSet.noneOf(ChangeKind.class));
  }

  /**
   * @param kinds what a change of the part can be
   * @param ofInstructions what else it can be in an entry that readers act on
   */
  Part(Set<ChangeKind> kinds, Set<ChangeKind> ofInstructions) {
    this.kinds = kinds;
    this.ofInstructions = ofInstructions;
  }

  /** How files and templates write it. */
  public String id() {
    return Choices.id(this);
  }

  /**
   * How much a change weighs at most: a signature keeps no words, so nobody knows which it is.
   *
   * @param instructs whether the entry stands in a section that readers act on
   */
  public ChangeSeverity most(Map<ChangeKind, ChangeSeverity> severities, boolean instructs) {
    Set<ChangeKind> all = EnumSet.copyOf(kinds);
    if (instructs) {
      all.addAll(ofInstructions);
    }
    return all.stream().map(severities::get).min(Comparator.naturalOrder()).orElseThrow();
  }
}
