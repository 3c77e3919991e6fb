package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.Fact.Reference;
import factleaf.fact.Fact.Say;
import factleaf.figure.FigureReader;
import factleaf.figure.Prose;
import factleaf.vocabulary.Term;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads an entry.
 *
 * <p>Rules: {@code missing-wording}, and those of the readers it calls.
 */
final class FactReader {
  private static final Shape WORDINGS = Shape.named(Shape.TEXT);
  private static final Keys APPLIES =
      Keys.about("fact-file.md#`applies`")
          .may("route", Shape.textsOf("routes"))
          .may("region", Shape.textsOf("regions"))
          .may("population", Shape.textsOf("populations"));
  private static final Keys UNCERTAIN =
      Keys.about("fact-file.md#`uncertain`")
          .must("because", new Shape.Text("reasons"))
          .must("note", Shape.TEXT);
  static final Keys KEYS =
      Keys.about("fact-file.md#`facts`")
          .must("id", Shape.TEXT)
          .may("term", new Shape.Either(Shape.TEXT, WORDINGS))
          .must("say", WORDINGS)
          .may("brief", WORDINGS)
          .may("key", Shape.TEXTS)
          .may("urgency", new Shape.Text("tiers"))
          .may("icon", new Shape.Text("icons"))
          .may("figures", Shape.named(new Shape.Either(Shape.TEXT, ComputedReader.KEYS)))
          .may("applies", APPLIES)
          .may("cite", new Shape.Items(CitationReader.CITATION))
          .may("disputed", new Shape.Items(CitationReader.DISPUTE))
          .may("uncertain", UNCERTAIN)
          .may("see", Shape.TEXTS)
          .may("counterpart", Shape.TEXTS)
          .may("allow", WORDINGS)
          .may("clinician-only", Shape.TEXT)
          .may("note", Shape.TEXT);

  private final Vocabulary vocabulary;
  private final Findings findings;
  private final CitationReader citations;
  private final FigureReader reader;

  FactReader(Vocabulary vocabulary, Supplier<Optional<Prose>> prose, Findings findings) {
    this.vocabulary = vocabulary;
    this.findings = findings;
    this.citations = new CitationReader(vocabulary.rejections(), findings);
    this.reader = new FigureReader(vocabulary.units(), prose, findings);
  }

  Optional<Fact> read(Node node) {
    return Fields.asMapping(node, "an entry", findings).map(this::fact);
  }

  private Fact fact(Mapping mapping) {
    Optional<Scalar> id =
        mapping.get("id").filter(Scalar.class::isInstance).map(Scalar.class::cast);
    String what = id.map(text -> "the entry \"" + text.value() + "\"").orElse("the entry");
    Span place = id.map(Scalar::span).orElse(mapping.span());
    Fields fields = new Fields(mapping, place, what, KEYS, findings);
    fields.text("id").ifPresent(text -> Ids.check(text, findings));
    FactFigures figures = FactFigures.of(fields.mapping("figures"), reader, findings);
    List<Say> says = says(fields.mapping("say"));
    Fact fact =
        new Fact(
            id.map(Scalar::value).orElse(""),
            fields.node("term").map(node -> terms(node, says)).orElse(List.of()),
            says,
            says(fields.mapping("brief")),
            references(fields.texts("key")),
            fields.text("urgency").flatMap(this::urgency),
            fields.text("icon").flatMap(text -> vocabulary.icons().read(text, findings)),
            figures.read(),
            fields.mapping("applies").map(this::applies).orElse(Applies.EVERYWHERE),
            cite(fields, place),
            citations.disputed(fields.list("disputed")),
            uncertain(fields),
            references(fields.texts("see")),
            references(fields.texts("counterpart")),
            allow(fields.mapping("allow")),
            fields.text("clinician-only").map(Scalar::value),
            fields.text("note").map(Scalar::value),
            place);
    if (fields.has("figures") == !figures.written().isEmpty()) {
      figures.checkPlaceholders(fact);
      figures.checkCited(fact.cite());
    }
    return fact;
  }

  private Optional<Urgency> urgency(Scalar text) {
    List<String> tiers = List.copyOf(vocabulary.tiers().ids());
    return vocabulary
        .tiers()
        .read(text, findings)
        .map(tier -> new Urgency(tier.id(), tiers.indexOf(tier.id())));
  }

  static List<Reference> references(List<Scalar> ids) {
    return ids.stream().map(id -> new Reference(id.value(), id.span())).toList();
  }

  /**
   * The citations; a stand-in for those that cannot be read, so that the entry is not called
   * unsourced too.
   */
  private List<Citation> cite(Fields fields, Span place) {
    List<Citation> read = citations.cite(fields.list("cite"));
    return read.isEmpty() && fields.has("cite")
        ? List.of(new Citation("", "", List.of(), List.of(), place))
        : read;
  }

  /** The doubt; a stand-in for one that cannot be read. */
  private Optional<Uncertainty> uncertain(Fields fields) {
    Uncertainty unreadable = new Uncertainty(vocabulary.reasons().standIn(), "");
    return fields.has("uncertain")
        ? Optional.of(fields.mapping("uncertain").map(this::uncertainty).orElse(unreadable))
        : Optional.empty();
  }

  /** The catchwords; a text is one for each audience of the wordings. */
  private List<Say> terms(Node node, List<Say> says) {
    if (node instanceof Mapping) {
      return says(Fields.asMapping(node, "\"term\"", findings));
    }
    return Fields.asText(node, "\"term\"", findings)
        .map(text -> WordingReader.read(text, findings))
        .map(term -> says.stream().map(s -> new Say(s.audience(), term, s.span())).toList())
        .orElse(List.of());
  }

  private List<Say> says(Optional<Mapping> mapping) {
    List<Say> says = new ArrayList<>();
    for (Mapping.Pair pair : mapping.map(Mapping::pairs).orElse(List.of())) {
      String audience = pair.key().value();
      if (!(pair.value() instanceof Scalar text) || text.isWordless()) {
        findings.add(
            "missing-wording",
            pair.key().span(),
            "the wording for \"" + audience + "\" is missing",
            "write a text between double quotes, or remove the key; a comma begins a new key inside"
                + " braces");
        continue;
      }
      says.add(new Say(audience, WordingReader.read(text, findings), pair.key().span()));
    }
    return says;
  }

  private List<Allowance> allow(Optional<Mapping> mapping) {
    return mapping.stream()
        .flatMap(rules -> rules.pairs().stream())
        .flatMap(pair -> allowance(pair).stream())
        .toList();
  }

  private Optional<Allowance> allowance(Mapping.Pair pair) {
    String rule = pair.key().value();
    return Fields.asText(pair.value(), "the reason to allow \"" + rule + "\"", findings)
        .map(why -> new Allowance(rule, why.value(), pair.key().span()));
  }

  private Applies applies(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "\"applies\"", APPLIES, findings);
    return new Applies(
        fields.texts("route").stream()
            .flatMap(t -> vocabulary.routes().read(t, findings).stream())
            .toList(),
        fields.texts("region").stream().flatMap(t -> Region.read(t, findings).stream()).toList(),
        fields.texts("population").stream()
            .flatMap(t -> vocabulary.populations().read(t, findings).stream())
            .toList());
  }

  private Uncertainty uncertainty(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "\"uncertain\"", UNCERTAIN, findings);
    Optional<Term> reason =
        fields.text("because").flatMap(t -> vocabulary.reasons().read(t, findings));
    Optional<Scalar> note = fields.text("note");
    return new Uncertainty(
        reason.orElse(vocabulary.reasons().standIn()), note.map(Scalar::value).orElse(""));
  }
}
