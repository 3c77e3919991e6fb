package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.vocabulary.Term;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * Reads citations and disputes.
 *
 * <p>Rule: {@code long-anchor}.
 */
record CitationReader(Choices<Term> rejections, Findings findings) {
  /** Most words of a phrase: enough to show what a passage says, too few to copy it. */
  private static final int MOST_WORDS = 10;

  private static final int MOST_PHRASES = 3;

  private static final List<String> CITE_KEYS = List.of("source", "at", "find", "figures");
  private static final List<String> REJECTION_KEYS =
      List.of("source", "at", "find", "reason", "note", "claim");
  private static final List<String> DISPUTE_KEYS = List.of("source", "at", "find", "says");

  List<Citation> cite(List<Node> nodes) {
    return nodes.stream()
        .flatMap(node -> mapping(node).stream())
        .map(mapping -> citation(fields(mapping, CITE_KEYS), mapping))
        .toList();
  }

  List<Dispute> disputed(List<Node> nodes) {
    return nodes.stream().flatMap(node -> mapping(node).stream()).map(this::dispute).toList();
  }

  List<Rejection> rejected(List<Node> nodes) {
    return nodes.stream().flatMap(node -> mapping(node).stream()).map(this::rejection).toList();
  }

  private Rejection rejection(Mapping mapping) {
    Fields fields = fields(mapping, REJECTION_KEYS);
    return new Rejection(
        citation(fields, mapping),
        fields
            .requiredText("reason")
            .flatMap(t -> rejections.read(t, findings))
            .orElse(rejections.standIn()),
        fields.requiredValue("note"),
        fields.text("claim").map(Scalar::value));
  }

  private Dispute dispute(Mapping mapping) {
    Fields fields = fields(mapping, DISPUTE_KEYS);
    Citation citation = citation(fields, mapping);
    return new Dispute(citation, fields.requiredValue("says"));
  }

  private Citation citation(Fields fields, Mapping mapping) {
    Optional<Scalar> source = fields.requiredText("source");
    List<Scalar> find = fields.requiredTexts("find");
    find.forEach(phrase -> checkLength(phrase, findings));
    find.stream().skip(MOST_PHRASES).limit(1).forEach(this::reportPhrases);
    Span span = source.map(Scalar::span).orElse(mapping.span());
    return new Citation(
        source.map(Scalar::value).orElse(""),
        fields.requiredValue("at"),
        find.stream().map(Scalar::value).toList(),
        FactReader.references(fields.texts("figures")),
        span);
  }

  private void reportPhrases(Scalar first) {
    findings.add(
        "long-anchor",
        first.span(),
        "\"find\" has more than " + MOST_PHRASES + " phrases",
        "cite what this one supports by a citation of its own");
  }

  /** Reports anchor words that are so many that they copy the passage. */
  static void checkLength(Scalar find, Findings findings) {
    int words = find.spaced().strip().split("\\s+").length;
    if (words > MOST_WORDS) {
      findings.add(
          "long-anchor",
          find.span(),
          "\"find\" has " + words + " words",
          "at most " + MOST_WORDS + ": point at the passage, do not copy it");
    }
  }

  private Optional<Mapping> mapping(Node node) {
    return Fields.asMapping(node, "a citation", findings);
  }

  private Fields fields(Mapping mapping, List<String> keys) {
    return new Fields(mapping, mapping.span(), "a citation", keys, findings);
  }
}
