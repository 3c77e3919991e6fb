package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.vocabulary.Term;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads citations and disputes.
 *
 * <p>Rule: {@code long-anchor}.
 */
record CitationReader(Choices<Term> rejections, Findings findings) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Most words of a phrase: enough to show what a passage says, too few to copy it. */
  private static final int MOST_WORDS = 10;

  private static final int MOST_PHRASES = 3;

  private static final Keys PLACE =
      Keys.about("fact-file.md#`cite`")
          .must("source", Shape.TEXT)
          .must("at", Shape.TEXT)
          .must("find", Shape.TEXTS);
  static final Keys CITATION = PLACE.may("figures", Shape.TEXTS);
  static final Keys REJECTION =
      PLACE
          .then("fact-file.md#`rejected`")
          .must("reason", new Shape.Text("rejections"))
          .must("note", Shape.TEXT)
          .may("claim", Shape.TEXT);
  static final Keys DISPUTE = PLACE.then("fact-file.md#`disputed`").must("says", Shape.TEXT);

  List<Citation> cite(List<Node> nodes) {
    return nodes.stream().flatMap(node -> mapping(node).stream()).map(this::supporting).toList();
  }

  private Citation supporting(Mapping mapping) {
    Fields fields = fields(mapping, CITATION);
    return citation(fields, mapping, fields.texts("figures"));
  }

  List<Dispute> disputed(List<Node> nodes) {
    return nodes.stream().flatMap(node -> mapping(node).stream()).map(this::dispute).toList();
  }

  List<Rejection> rejected(List<Node> nodes) {
    return nodes.stream().flatMap(node -> mapping(node).stream()).map(this::rejection).toList();
  }

  private Rejection rejection(Mapping mapping) {
    Fields fields = fields(mapping, REJECTION);
    return new Rejection(
        citation(fields, mapping, List.of()),
        fields
            .text("reason")
            .flatMap(t -> rejections.read(t, findings))
            .orElse(rejections.standIn()),
        fields.valueOf("note"),
        fields.text("claim").map(Scalar::value));
  }

  private Dispute dispute(Mapping mapping) {
    Fields fields = fields(mapping, DISPUTE);
    Citation citation = citation(fields, mapping, List.of());
    return new Dispute(citation, fields.valueOf("says"));
  }

  private Citation citation(Fields fields, Mapping mapping, List<Scalar> figures) {
    Optional<Scalar> source = fields.text("source");
    List<Scalar> find = fields.texts("find");
    find.forEach(phrase -> checkLength(phrase, findings));
    find.stream().skip(MOST_PHRASES).limit(1).forEach(this::reportPhrases);
    Span span = source.map(Scalar::span).orElse(mapping.span());
    return new Citation(
        source.map(Scalar::value).orElse(""),
        fields.valueOf("at"),
        find.stream().map(Scalar::value).toList(),
        FactReader.references(figures),
        span);
  }

  private void reportPhrases(Scalar first) {
    findings.add(
        "long-anchor",
        first.span(),
        "\"find\" has more than " + MOST_PHRASES + " phrases",
        "cite what this one supports by a citation of its own");
  }

  /** Reports anchor words that are none, or so many that they copy the passage. */
  static void checkLength(Scalar find, Findings findings) {
    int words = BLANKS.split(find.spaced().strip()).length;
    if (words > MOST_WORDS) {
      findings.add(
          "long-anchor",
          find.span(),
          "\"find\" has " + words + " words",
          "at most " + MOST_WORDS + ": point at the passage, do not copy it");
    } else if (find.isWordless()) {
      findings.add(
          "wrong-type",
          find.span(),
          "\"find\" has no word",
          "quote one to " + MOST_WORDS + " words that stand in the source");
    }
  }

  private Optional<Mapping> mapping(Node node) {
    return Fields.asMapping(node, "a citation", findings);
  }

  private Fields fields(Mapping mapping, Keys keys) {
    return new Fields(mapping, mapping.span(), "a citation", keys, findings);
  }
}
