package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.Ids;
import factleaf.fact.Vocabulary;
import factleaf.handout.HandoutSpec.Column;
import factleaf.handout.HandoutSpec.Content;
import factleaf.handout.HandoutSpec.Layout;
import factleaf.handout.HandoutSpec.Limit;
import factleaf.handout.HandoutSpec.Paper;
import factleaf.handout.HandoutSpec.PartSpec;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.HandoutSpec.Tone;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code handouts.yaml}; docs/handouts.md describes it.
 *
 * <p>Rules: {@code format-version}, {@code ambiguous-part}, {@code twice-drawn}, and those of the
 * readers it calls.
 */
public final class HandoutsReader {
  private static final List<String> KEYS = List.of("factleaf", "handouts");
  private static final List<String> HANDOUT_KEYS =
      List.of("name", "audience", "readers", "template", "paper", "grade", "limits", "sections");
  private static final List<String> SECTION_KEYS =
      List.of("id", "heading", "tone", "required", "show", "first", "lines", "parts");
  private static final List<String> PART_KEYS =
      List.of("heading", "from", "layout", "columns", "show", "first", "lines");

  /** What {@code show} may name. */
  private enum Show {
    BRIEFS,
    FLAGGED,
    LEDGER,
    GLOSSARY,
    SOURCES,
    LINES
  }

  private enum YesNo {
    TRUE,
    FALSE
  }

  private final Findings findings;

  private HandoutsReader(Findings findings) {
    this.findings = findings;
  }

  /** The handouts in file order. */
  public static List<HandoutSpec> read(Node root, Findings findings) {
    HandoutsReader reader = new HandoutsReader(findings);
    return Fields.asMapping(root, "handouts.yaml", findings)
        .map(reader::handouts)
        .orElse(List.of());
  }

  private List<HandoutSpec> handouts(Mapping root) {
    Fields fields = new Fields(root, root.span(), "handouts.yaml", KEYS, findings);
    fields
        .requiredText("factleaf")
        .filter(version -> !version.value().equals("1"))
        .ifPresent(
            version ->
                findings.error(
                    "format-version",
                    version.span(),
                    "this program reads format 1, not " + version.value(),
                    "write factleaf: 1"));
    return fields.requiredMapping("handouts").stream()
        .flatMap(mapping -> mapping.pairs().stream())
        .flatMap(pair -> handout(pair).stream())
        .toList();
  }

  private Optional<HandoutSpec> handout(Mapping.Pair pair) {
    Scalar id = pair.key();
    Ids.check(id, findings);
    String what = "the handout \"" + id.value() + "\"";
    return Fields.asMapping(pair.value(), what, findings)
        .map(mapping -> handout(id, new Fields(mapping, id.span(), what, HANDOUT_KEYS, findings)));
  }

  private HandoutSpec handout(Scalar id, Fields fields) {
    Optional<Scalar> audience = fields.requiredText("audience");
    audience.ifPresent(text -> Ids.check(text, findings));
    Optional<Scalar> template = fields.requiredText("template");
    HandoutSpec spec =
        new HandoutSpec(
            id.value(),
            value(fields.requiredText("name")),
            value(audience),
            readers(fields),
            value(template),
            template.map(Scalar::span).orElse(id.span()),
            paper(fields),
            fields.text("grade").flatMap(this::grade),
            fields.texts("limits").stream()
                .flatMap(t -> Vocabulary.read(t, Limit.class, "limit", findings).stream())
                .toList(),
            fields.requiredList("sections").stream()
                .flatMap(node -> section(node).stream())
                .toList(),
            id.span());
    checkDrawnOnce(spec);
    checkSectionIds(spec);
    return spec;
  }

  private Readers readers(Fields fields) {
    return fields
        .requiredText("readers")
        .flatMap(text -> Vocabulary.read(text, Readers.class, "sort of readers", findings))
        .orElse(Readers.LAY);
  }

  private Optional<BigDecimal> grade(Scalar text) {
    if (text.value().matches("[1-9]\\d?(\\.\\d)?")) {
      return Optional.of(new BigDecimal(text.value()));
    }
    findings.error(
        "unknown-value",
        text.span(),
        "\"" + text.value() + "\" is not a reading grade",
        "write a number of school years, such as 6 or 7.5");
    return Optional.empty();
  }

  private Paper paper(Fields fields) {
    return fields
        .requiredText("paper")
        .flatMap(
            text -> {
              if (text.value().equals("A4")) {
                return Optional.of(Paper.A4);
              }
              findings.error(
                  "unknown-value",
                  text.span(),
                  "there is no paper \"" + text.value() + "\"",
                  "choose one of: A4");
              return Optional.empty();
            })
        .orElse(Paper.A4);
  }

  private Optional<SectionSpec> section(Node node) {
    return Fields.asMapping(node, "a section", findings)
        .map(
            mapping ->
                section(
                    mapping,
                    new Fields(mapping, mapping.span(), "a section", SECTION_KEYS, findings)));
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
      findings.error(
          "ambiguous-part",
          id.map(Scalar::span).orElse(mapping.span()),
          "a section has either \"show\" or \"parts\"",
          fields.has("show") ? "keep one of them" : "say what it prints");
    }
    return new SectionSpec(
        value(id),
        value(fields.requiredText("heading")),
        choice(fields, "tone", Tone.class, "tone").orElse(Tone.PLAIN),
        choice(fields, "required", YesNo.class, "answer").orElse(YesNo.FALSE) == YesNo.TRUE,
        parts,
        id.map(Scalar::span).orElse(mapping.span()));
  }

  private Optional<PartSpec> part(Node node) {
    Optional<Mapping> mapping = Fields.asMapping(node, "a part", findings);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = new Fields(mapping.get(), mapping.get().span(), "a part", PART_KEYS, findings);
    if (fields.has("from") == fields.has("show")) {
      findings.error(
          "ambiguous-part",
          mapping.get().span(),
          "a part has either \"from\" or \"show\"",
          fields.has("show") ? "keep one of them" : "say what it prints");
      return Optional.empty();
    }
    Optional<Content> content =
        fields.has("show") ? show(fields) : Optional.of(entries(fields, mapping.get().span()));
    return content.map(c -> new PartSpec(fields.text("heading").map(Scalar::value), c));
  }

  private Content entries(Fields fields, Span place) {
    Layout layout = choice(fields, "layout", Layout.class, "layout").orElse(Layout.LIST);
    Map<Column, String> columns = fields.mapping("columns").map(this::columns).orElse(Map.of());
    if (layout == Layout.TABLE && !columns.containsKey(Column.SAY)) {
      findings.error(
          "table-columns",
          place,
          "a table needs \"columns\", and among them \"say\"",
          "add columns: {term: ..., say: ...} with their headings");
    }
    return new HandoutSpec.Entries(
        fields.texts("from").stream().map(Scalar::value).toList(), layout, columns);
  }

  private Map<Column, String> columns(Mapping mapping) {
    Map<Column, String> columns = new EnumMap<>(Column.class);
    for (Mapping.Pair pair : mapping.pairs()) {
      Vocabulary.read(pair.key(), Column.class, "column", findings)
          .ifPresent(
              column ->
                  Fields.asText(pair.value(), "a column's heading", findings)
                      .ifPresent(text -> columns.put(column, text.value())));
    }
    return columns;
  }

  private Optional<Content> show(Fields fields) {
    return choice(fields, "show", Show.class, "content")
        .map(
            show ->
                switch (show) {
                  case BRIEFS ->
                      new HandoutSpec.Briefs(
                          fields.texts("first").stream().map(Scalar::value).toList());
                  case FLAGGED -> new HandoutSpec.Flagged();
                  case LEDGER -> new HandoutSpec.Ledger();
                  case GLOSSARY -> new HandoutSpec.Glossary();
                  case SOURCES -> new HandoutSpec.SourceList();
                  case LINES ->
                      new HandoutSpec.Lines(
                          fields.requiredTexts("lines").stream().map(Scalar::value).toList());
                });
  }

  /** An entry printed twice would have two link targets of one name. */
  private void checkDrawnOnce(HandoutSpec spec) {
    Map<String, Boolean> seen = new HashMap<>();
    Stream<String> twice = spec.factSections().filter(name -> seen.put(name, true) != null);
    twice.forEach(
        name ->
            findings.error(
                "twice-drawn",
                spec.span(),
                "the handout \"" + spec.id() + "\" draws twice from \"" + name + "\"",
                "keep one of the parts"));
  }

  private void checkSectionIds(HandoutSpec spec) {
    Map<String, Boolean> seen = new HashMap<>();
    for (SectionSpec section : spec.sections()) {
      if (seen.put(section.id(), true) != null && !section.id().isEmpty()) {
        findings.error(
            "duplicate-id",
            section.span(),
            "the handout \"" + spec.id() + "\" has two sections \"" + section.id() + "\"",
            "give one of them another id");
      }
    }
  }

  private <E extends Enum<E>> Optional<E> choice(
      Fields fields, String key, Class<E> type, String what) {
    return fields.text(key).flatMap(text -> Vocabulary.read(text, type, what, findings));
  }

  private static String value(Optional<Scalar> text) {
    return text.map(Scalar::value).orElse("");
  }
}
