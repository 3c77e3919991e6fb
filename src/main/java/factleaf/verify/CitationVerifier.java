package factleaf.verify;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.Citation;
import factleaf.fact.Dispute;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Rejection;
import factleaf.figure.Figure;
import factleaf.figure.Numbers;
import factleaf.figure.Unit;
import factleaf.figure.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds citations against the texts of their sources. The heading must be there, and the words
 * under it. Figures: if all citations of an entry can be checked, each of its figures must stand in
 * a passage that one of them points at.
 *
 * <p>Rules: {@code citation-heading}, {@code citation-words}, {@code citation-figure}.
 */
public final class CitationVerifier {
  private final Map<String, Unit> spellings;
  private final Snapshots snapshots;
  private final List<Finding> problems = new ArrayList<>();
  private int verified;
  private int unchecked;

  private CitationVerifier(Units units, FactSheet sheet, Snapshots snapshots) {
    this.spellings = units.inSources(sheet.language());
    this.snapshots = snapshots;
  }

  /**
   * What came of it, in citations.
   *
   * @param verified heading and words were found
   * @param failed they were not
   * @param unchecked there is no text to check against
   */
  public record Summary(int verified, int failed, int unchecked) {}

  /** Checks all citations of a sheet, also under {@code disputed} and {@code rejected}. */
  public static Summary verify(
      FactSheet sheet, Units units, Snapshots snapshots, Findings findings) {
    CitationVerifier verifier = new CitationVerifier(units, sheet, snapshots);
    sheet.facts().forEach(verifier::verify);
    sheet.rejected().stream().map(Rejection::citation).forEach(verifier::verify);
    findings.addAll(verifier.problems);
    int failed =
        (int) verifier.problems.stream().filter(p -> !p.rule().equals("citation-figure")).count();
    return new Summary(verifier.verified, failed, verifier.unchecked);
  }

  private void verify(Fact fact) {
    List<Passage> passages = new ArrayList<>();
    boolean allFound = true;
    for (Citation citation : fact.cite()) {
      List<Passage> found = verify(citation);
      allFound &= !found.isEmpty();
      passages.addAll(found);
    }
    fact.disputed().stream().map(Dispute::citation).forEach(this::verify);
    if (allFound && !passages.isEmpty()) {
      verifyFigures(fact, passages);
    }
  }

  /** The passages that a citation points at; none if it cannot be checked or fails. */
  private List<Passage> verify(Citation citation) {
    Optional<SourceText> text = snapshots.of(citation.source());
    if (text.isEmpty()) {
      unchecked++;
      return List.of();
    }
    if (!text.get().hasHeading(citation.at())) {
      problems.add(
          Finding.error(
              "citation-heading",
              citation.span(),
              "the source has no heading \"" + citation.at() + "\"",
              headingHint(citation, text.get())));
      return List.of();
    }
    List<Passage> found = SourceText.holding(text.get().under(citation.at()), citation.find());
    if (found.isEmpty()) {
      problems.add(
          Finding.error(
              "citation-words",
              citation.span(),
              "\"" + citation.find() + "\" does not stand under \"" + citation.at() + "\"",
              wordsHint(citation, text.get())));
    } else {
      verified++;
    }
    return found;
  }

  private void verifyFigures(Fact fact, List<Passage> passages) {
    List<Numbers> numbers =
        passages.stream()
            .map(Passage::text)
            .map(Folding::fold)
            .map(text -> new Numbers(text, spellings))
            .toList();
    for (Map.Entry<String, Figure> figure : new TreeMap<>(fact.figures()).entrySet()) {
      if (numbers.stream().noneMatch(n -> n.support(figure.getValue()))) {
        problems.add(
            Finding.error(
                "citation-figure",
                fact.span(),
                "no passage that the entry cites has the figure \"" + figure.getKey() + "\"",
                "cited: " + shortened(passages.getFirst().text())));
      }
    }
  }

  private static String headingHint(Citation citation, SourceText text) {
    return elsewhere(citation, text)
        .map(p -> "the words stand under \"" + p.heading() + "\"")
        .or(
            () ->
                Suggestion.nearest(citation.at(), text.headings())
                    .map(heading -> "did you mean \"" + heading + "\"?"))
        .orElse("write the heading as the source has it");
  }

  private static String wordsHint(Citation citation, SourceText text) {
    return elsewhere(citation, text)
        .map(p -> "the words stand under \"" + p.heading() + "\"")
        .orElseGet(() -> "the nearest passage: " + nearest(citation, text));
  }

  private static Optional<Passage> elsewhere(Citation citation, SourceText text) {
    return SourceText.holding(text.passages(), citation.find()).stream().findFirst();
  }

  /** The passage that shares most words with a citation. */
  private static String nearest(Citation citation, SourceText text) {
    Set<String> wanted = words(citation.find());
    return text.passages().stream()
        .max(
            Comparator.comparingLong(
                p -> words(p.text()).stream().filter(wanted::contains).count()))
        .map(p -> shortened(p.text()) + " (under \"" + p.heading() + "\")")
        .orElse("there is none");
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(Folding.fold(text).split("[^\\p{L}\\p{Nd}]+")));
  }

  private static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + " ...";
  }
}
