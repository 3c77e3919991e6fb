package factleaf.release;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.FactSheet;
import factleaf.fact.FactSheetReader;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Node;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An edition of a sheet as it was handed out.
 *
 * @param on the day on which it was released
 * @param draft whether some of its statements carried no valid signature
 * @param signed who stood for it then
 * @param facts the fact file as it was
 * @param included files of sources as they were, by the names that the fact file gives them
 * @param withdrawn whether what it handed out is a notice that the sheet is withdrawn
 * @param span where its day stands
 */
public record Release(
    String edition,
    LocalDate on,
    boolean draft,
    List<Signature> signed,
    Node facts,
    Map<String, Node> included,
    boolean withdrawn,
    Span span) {
  /** The earliest first; of one day by number, and a withdrawal last. */
  static final Comparator<Release> ORDER =
      Comparator.comparing(Release::on)
          .thenComparing(Release::withdrawn)
          .thenComparing(Release::edition, new EditionOrder());

  public Release {
    signed = List.copyOf(signed);
    included = Map.copyOf(included);
  }

  /** Somebody who signed, and the day of their last signature. */
  public record Signature(String by, String role, LocalDate on) {}

  /** Whether it takes the place of another one. */
  public boolean isAfter(Release other) {
    return ORDER.compare(other, this) < 0;
  }

  /**
   * The sheet that it handed out, with the entries of all regions.
   *
   * <p>Rule: {@code edition-unreadable}: what it uses is no longer known.
   */
  public Optional<FactSheet> sheet(Vocabulary vocabulary, Findings findings) {
    Findings ofFacts = new Findings();
    Optional<FactSheet> sheet =
        FactSheetReader.read(
            facts,
            vocabulary,
            new ReleasedSources(included, vocabulary),
            language -> Optional.empty(),
            ofFacts);
    ofFacts.sorted().stream()
        .filter(finding -> finding.isError())
        .findFirst()
        .ifPresent(
            first ->
                findings.add(
                    "edition-unreadable",
                    first.span(),
                    "edition " + edition + " can no longer be read: " + first.message(),
                    "bring back what it uses, in vocabulary.yaml; an edition itself is never"
                        + " edited"));
    return ofFacts.hasErrors() ? Optional.empty() : sheet;
  }
}
