package factleaf.verify;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.Citation;
import factleaf.fact.Dispute;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.QuotedFigures;
import factleaf.fact.Rejection;
import factleaf.language.Languages;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private CitationVerifier(Snapshots snapshots, QuotedFigures quoted, Findings findings) {
    this.snapshots = snapshots;
    this.figures = new FigureVerifier(quoted, findings);
    this.findings = findings;
  }

  /**
   * Checks all citations of a sheet, also under {@code disputed} and {@code rejected}.
   *
   * @param languages how quoted words are written
   */
  public static Verification verify(
      FactSheet sheet, Snapshots snapshots, Languages languages, Findings findings) {
    QuotedFigures quoted =
        new QuotedFigures(sheet, code -> languages.of(code).prose().read(findings));
    CitationVerifier verifier = new CitationVerifier(snapshots, quoted, findings);
    sheet.facts().forEach(verifier::verify);
    sheet.rejected().stream().map(Rejection::citation).forEach(verifier::verify);
    return new Verification(
        verifier.verified,
        verifier.failed,
        verifier.unchecked,
        verifier.figures.held(),
        snapshots.unordered());
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
    List<Passage> under = text.under(citation.at());
    citation.find().stream()
        .filter(phrase -> text.holding(under, phrase).isEmpty())
        .forEach(
            phrase ->
                findings.add(
                    "citation-words",
                    citation.span(),
                    "\"" + phrase + "\" does not stand under \"" + citation.at() + "\"",
                    wordsHint(phrase, text)));
    return text.citedBy(citation);
  }

  private static String headingHint(Citation citation, SourceText text) {
    return citation.find().stream()
        .flatMap(phrase -> elsewhere(phrase, text).stream())
        .findFirst()
        .map(p -> "the words stand under \"" + p.heading() + "\"")
        .or(
            () ->
                Suggestion.nearest(citation.at(), text.headings())
                    .map(heading -> "did you mean \"" + heading + "\"?"))
        .orElse("write the heading as the source has it");
  }

  private static String wordsHint(String phrase, SourceText text) {
    return elsewhere(phrase, text)
        .map(p -> "the words stand under \"" + p.heading() + "\"")
        .orElseGet(() -> "the nearest passage: " + nearest(phrase, text));
  }

  private static Optional<Passage> elsewhere(String phrase, SourceText text) {
    return text.holding(text.passages(), phrase).stream().findFirst();
  }

  /** The passage that shares most words with a phrase. */
  private static String nearest(String phrase, SourceText text) {
    Set<String> wanted = words(phrase);
    Map<Passage, Long> shared = new HashMap<>();
    text.passages()
        .forEach(p -> shared.put(p, words(p.text()).stream().filter(wanted::contains).count()));
    return text.passages().stream()
        .max(Comparator.comparing(shared::get))
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
