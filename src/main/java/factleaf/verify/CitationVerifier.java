package factleaf.verify;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.Citation;
import factleaf.fact.Dispute;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Rejection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds citations against the texts of their sources: the heading must be there, and the words
 * under it. What the passages say of the entries' figures is {@link FigureVerifier}'s matter.
 *
 * <p>Rules: {@code citation-heading}, {@code citation-words}, and those of {@link FigureVerifier}.
 */
public final class CitationVerifier {
  private final Snapshots snapshots;
  private final FigureVerifier figures;
  private final Findings findings;
  private int verified;
  private int failed;
  private int unchecked;

  private CitationVerifier(Snapshots snapshots, Findings findings) {
    this.snapshots = snapshots;
    this.figures = new FigureVerifier(findings);
    this.findings = findings;
  }

  /** Checks all citations of a sheet, also under {@code disputed} and {@code rejected}. */
  public static Verification verify(FactSheet sheet, Snapshots snapshots, Findings findings) {
    CitationVerifier verifier = new CitationVerifier(snapshots, findings);
    sheet.facts().forEach(verifier::verify);
    sheet.rejected().stream().map(Rejection::citation).forEach(verifier::verify);
    return new Verification(
        verifier.verified, verifier.failed, verifier.unchecked, verifier.figures.held());
  }

  private void verify(Fact fact) {
    figures.verify(fact, fact.cite().stream().map(this::verify).toList());
    fact.disputed().stream().map(Dispute::citation).forEach(this::verify);
  }

  private FigureVerifier.Pointed verify(Citation citation) {
    Optional<SourceText> text = snapshots.of(citation.source());
    List<Passage> passages = text.map(t -> passages(citation, t)).orElse(List.of());
    if (text.isEmpty()) {
      unchecked++;
    } else if (passages.isEmpty()) {
      failed++;
    } else {
      verified++;
    }
    return new FigureVerifier.Pointed(citation, text, passages);
  }

  /** The passages that a citation points at; none if it fails. */
  private List<Passage> passages(Citation citation, SourceText text) {
    if (!text.hasHeading(citation.at())) {
      findings.add(
          "citation-heading",
          citation.span(),
          "the source has no heading \"" + citation.at() + "\"",
          headingHint(citation, text));
      return List.of();
    }
    List<Passage> found = SourceText.holding(text.under(citation.at()), citation.find());
    if (found.isEmpty()) {
      findings.add(
          "citation-words",
          citation.span(),
          "\"" + citation.find() + "\" does not stand under \"" + citation.at() + "\"",
          wordsHint(citation, text));
    }
    return found;
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

  static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + " ...";
  }
}
