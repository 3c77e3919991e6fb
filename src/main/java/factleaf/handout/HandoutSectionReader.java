package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.Ids;
import factleaf.handout.HandoutSpec.PartSpec;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.HandoutSpec.Tone;
import factleaf.handout.PartContent.Field;
import factleaf.handout.PartContent.Gathered;
import factleaf.handout.PartContent.Layout;
import factleaf.handout.PartContent.LineSpec;
import factleaf.handout.PartContent.Pick;
import factleaf.vocabulary.Icon;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Overlay;
import factleaf.yaml.Scalar;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a section of a handout and its parts.
 *
 * <p>Rules: {@code ambiguous-part}, {@code table-columns}, and those of the readers it calls.
 *
 * @param readers of the handouts above, by audience
 */
record HandoutSectionReader(
    SpokenTexts texts, Vocabulary vocabulary, Map<String, Readers> readers, Findings findings) {
  private static final String VALUE = "value of a clinic";

  /** What {@code show} may name. */
  enum Show {
    BRIEFS,
    RATES,
    FACTBOX,
    HELP,
    FLAGGED,
    LEDGER,
    REGISTER,
    GLOSSARY,
    SOURCES,
    SOURCE_TITLES,
    LINES
  }

  /** The section; empty, with a finding, if the node is no mapping. */
  Optional<SectionSpec> section(Node node) {
    return Fields.asMapping(node, "a section", findings)
        .map(
            mapping ->
                section(
                    mapping,
                    new Fields(
                        mapping, mapping.span(), "a section", HandoutKeys.SECTION, findings)));
  }

  private SectionSpec section(Mapping mapping, Fields fields) {
    Optional<Scalar> id = fields.requiredText("id");
    id.ifPresent(text -> Ids.check(text, findings));
    List<PartSpec> parts =
        fields.has("parts")
            ? fields.list("parts").stream().flatMap(node -> part(node).stream()).toList()
            : show(fields).map(content -> new PartSpec(Optional.empty(), content)).stream()
                .toList();
    if (fields.has("parts") == fields.has("show")) {
      findings.add(
          "ambiguous-part",
          id.map(Scalar::span).orElse(mapping.span()),
          "a section has either \"show\" or \"parts\"",
          fields.has("show") ? "keep one of them" : "say what it prints");
    }
    return new SectionSpec(
        id.map(Scalar::value).orElse(""),
        texts.requiredText(fields, "heading"),
        fields.text("icon").flatMap(text -> vocabulary.icons().read(text, findings)),
        choice(fields, "tone", Tone.class, "tone").orElse(Tone.PLAIN),
        fields.isTrue("required", false),
        needs(fields.texts("needs")),
        fields.has("show") ? List.of() : values(fields.node("call")),
        parts,
        id.map(Scalar::span).orElse(mapping.span()));
  }

  /** A project may take out a word that the shipped profile needs. */
  private List<String> needs(List<Scalar> ids) {
    Choices<Object> known = vocabulary.needs();
    return ids.stream()
        .filter(id -> Overlay.isShipped(id.span()) || known.read(id, findings).isPresent())
        .map(Scalar::value)
        .toList();
  }

  private Optional<PartSpec> part(Node node) {
    Optional<Mapping> mapping = Fields.asMapping(node, "a part", findings);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Fields fields =
        new Fields(mapping.get(), mapping.get().span(), "a part", HandoutKeys.PART, findings);
    if (fields.has("from") == fields.has("show")) {
      findings.add(
          "ambiguous-part",
          mapping.get().span(),
          "a part has either \"from\" or \"show\"",
          fields.has("show") ? "keep one of them" : "say what it prints");
      return Optional.empty();
    }
    Optional<PartContent> content =
        fields.has("show") ? show(fields) : Optional.of(entries(fields, mapping.get().span()));
    return content.map(c -> new PartSpec(texts.text(fields, "heading"), c));
  }

  private PartContent entries(Fields fields, Span place) {
    Layout layout = choice(fields, "layout", Layout.class, "layout").orElse(Layout.LIST);
    Optional<Mapping> headings = fields.mapping("columns");
    Map<Field, String> columns = headings.map(this::columns).orElse(Map.of());
    boolean misread = headings.isPresent() && headings.get().pairs().size() > columns.size();
    if (layout == Layout.TABLE
        && !misread
        && !columns.keySet().containsAll(List.of(Field.TERM, Field.SAY))) {
      findings.add(
          "table-columns",
          place,
          "a table needs \"columns\", and among them \"term\" and \"say\"",
          "add columns: {term: ..., say: ...} with their headings");
    }
    return new PartContent.Entries(fields.values("from"), pick(fields), layout, columns);
  }

  /** Which entries: those with a short form, the key facts, or those that are named. */
  private Pick pick(Fields fields) {
    List<String> named = fields.values("pick");
    if (named.isEmpty()) {
      return new Pick.All();
    }
    return switch (String.join(",", named)) {
      case "brief" -> new Pick.Brief();
      case "key" -> new Pick.Key();
      default -> new Pick.Named(named);
    };
  }

  private Map<Field, String> columns(Mapping mapping) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    for (Mapping.Pair pair : mapping.pairs()) {
      Choices.of(Field.class, "column")
          .read(pair.key(), findings)
          .ifPresent(
              column ->
                  texts
                      .text(pair.value(), "a column's heading")
                      .ifPresent(text -> columns.put(column, text)));
    }
    return columns;
  }

  private Optional<PartContent> show(Fields fields) {
    return choice(fields, "show", Show.class, "content")
        .map(
            show ->
                switch (show) {
                  case BRIEFS -> new PartContent.BriefsSpec(fields.values("first"));
                  case RATES -> Gathered.RATES;
                  case FACTBOX ->
                      new PartContent.Factbox(
                          fields.requiredValues("benefit"), fields.requiredValues("harm"));
                  case HELP -> new PartContent.HelpSpec(call(fields), icons(fields));
                  case REGISTER -> new PartContent.Register(readers);
                  case FLAGGED -> Gathered.FLAGGED;
                  case LEDGER -> Gathered.LEDGER;
                  case GLOSSARY -> Gathered.GLOSSARY;
                  case SOURCES -> Gathered.SOURCES;
                  case SOURCE_TITLES -> Gathered.SOURCE_TITLES;
                  case LINES ->
                      new PartContent.LinesSpec(
                          fields.requiredList("lines").stream()
                              .flatMap(line -> line(line).stream())
                              .toList());
                });
  }

  /** A label; or a mapping that also says what of the clinic stands behind it. */
  private Optional<LineSpec> line(Node node) {
    if (!(node instanceof Mapping mapping) || mapping.get("label").isEmpty()) {
      return texts
          .text(node, "a line")
          .map(label -> new LineSpec(label, Optional.empty(), Optional.empty()));
    }
    Fields fields = new Fields(mapping, mapping.span(), "a line", HandoutKeys.LINE, findings);
    return texts
        .text(fields, "label")
        .map(label -> new LineSpec(label, value(fields, "clinic"), value(fields, "unless")));
  }

  private Optional<Clinic.Value> value(Fields fields, String key) {
    return choice(fields, key, Clinic.Value.class, VALUE);
  }

  private Map<String, List<Clinic.Value>> call(Fields fields) {
    Map<String, List<Clinic.Value>> call = new LinkedHashMap<>();
    Optional<Mapping> tiers =
        fields.node("call").flatMap(node -> Fields.asMapping(node, "\"call\"", findings));
    for (Mapping.Pair pair : tiers.map(Mapping::pairs).orElse(List.of())) {
      call.put(pair.key().value(), values(Optional.of(pair.value())));
    }
    return call;
  }

  private List<Clinic.Value> values(Optional<Node> call) {
    Choices<Clinic.Value> values = Choices.of(Clinic.Value.class, VALUE);
    return call.stream()
        .flatMap(node -> Fields.asTexts(node, "call", findings).stream())
        .flatMap(text -> values.read(text, findings).stream())
        .toList();
  }

  /** What stands beside the names of tiers. */
  private Map<String, Icon> icons(Fields fields) {
    Map<String, Icon> icons = new LinkedHashMap<>();
    for (Mapping.Pair pair : fields.mapping("icons").map(Mapping::pairs).orElse(List.of())) {
      Fields.asText(pair.value(), "an icon", findings)
          .flatMap(text -> vocabulary.icons().read(text, findings))
          .ifPresent(icon -> icons.put(pair.key().value(), icon));
    }
    return icons;
  }

  private <E extends Enum<E>> Optional<E> choice(
      Fields fields, String key, Class<E> type, String what) {
    return fields.text(key).flatMap(text -> Choices.of(type, what).read(text, findings));
  }
}
