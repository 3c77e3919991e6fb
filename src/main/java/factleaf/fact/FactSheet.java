package factleaf.fact;

import factleaf.diagnostic.Span;
import factleaf.yaml.Scalar;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sheet about one medicine.
 *
 * @param id name of the sheet's folder in out/
 * @param title name of the medicine as printed
 * @param edition edition as printed
 * @param language language of the wordings, as in templates/languages/
 * @param languageSpan where that stands
 * @param profile names its profile; empty if the fact file names none
 * @param codes classification codes by system, in file order
 * @param tags ids of those by which it is found, in file order
 * @param review when the sheet was checked, and who stands for it
 * @param withdrawn since when nobody should use it, and why; empty of a sheet in use
 * @param sourceById its own in file order, then those of shared files that it cites
 * @param sections in file order
 * @param rejected claims of sources that are not printed as facts, in file order
 * @param glossary words that lay handouts explain, in file order
 * @param lines labels of lines to write on, by those of the profile whose place they take
 * @param selected for which region its entries were selected; empty for all
 * @param factsSpan where its sections begin
 * @param span where the sheet begins
 */
public record FactSheet(
    String id,
    String title,
    String edition,
    String language,
    Span languageSpan,
    Optional<Scalar> profile,
    Map<String, String> codes,
    List<String> tags,
    Review review,
    Optional<Withdrawal> withdrawn,
    Map<String, Source> sourceById,
    List<FactSection> sections,
    List<Rejection> rejected,
    List<GlossaryEntry> glossary,
    Map<String, Scalar> lines,
    Optional<Selected> selected,
    Span factsSpan,
    Span span) {

  public FactSheet {
    sourceById = Collections.unmodifiableMap(new LinkedHashMap<>(sourceById));
    tags = List.copyOf(tags);
    sections = List.copyOf(sections);
    rejected = List.copyOf(rejected);
    glossary = List.copyOf(glossary);
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /** The sheet as it is for a region. */
  public FactSheet in(Region region) {
    return Selected.select(this, region);
  }

  /** The sheet with the signatures that there are. */
  public FactSheet with(Standing standing) {
    return copy(review.with(standing), sections, selected);
  }

  FactSheet with(List<FactSection> others, Selected as) {
    return copy(review, others, Optional.of(as));
  }

  private FactSheet copy(
      Review otherReview, List<FactSection> others, Optional<Selected> otherSelected) {
    return new FactSheet(
        id,
        title,
        edition,
        language,
        languageSpan,
        profile,
        codes,
        tags,
        otherReview,
        withdrawn,
        sourceById,
        others,
        rejected,
        glossary,
        lines,
        otherSelected,
        factsSpan,
        span);
  }

  /** The source with an id. */
  public Optional<Source> source(String id) {
    return Optional.ofNullable(sourceById.get(id));
  }

  /** All sources in their order. */
  public Collection<Source> sources() {
    return sourceById.values();
  }

  /** All entries in file order. */
  public Stream<Fact> facts() {
    return sections.stream().flatMap(section -> section.facts().stream());
  }

  /**
   * Whether an entry stands in an audience's summary box. Where no entry of the sheet is called a
   * key fact for it, all with a short form are.
   */
  public boolean isKey(Fact fact, String audience) {
    return fact.isKey(audience)
        || (fact.brief(audience).isPresent() && facts().noneMatch(f -> f.isKey(audience)));
  }

  /** The entries of a section in file order; none if there is no such section. */
  public Stream<Fact> section(String id) {
    return sections.stream()
        .filter(section -> section.id().equals(id))
        .flatMap(section -> section.facts().stream());
  }

  /** Why an entry must not look settled; empty if it may. */
  public List<Flag> flags(Fact fact) {
    return Flag.of(fact, this);
  }
}
