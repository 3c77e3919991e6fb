package factleaf.vocabulary;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the table of units.
 *
 * <p>Rules: {@code duplicate-id}, {@code unknown-value}, and those of {@link Fields}.
 */
final class UnitsReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "write",
          "also",
          "dimension",
          "factor",
          "symbol",
          "joined",
          "before",
          "signed",
          "per",
          "counts",
          "sources",
          "refused");

  private final Findings findings;

  /** Who has a spelling already, by language and spelling. */
  private final Map<String, String> taken = new HashMap<>();

  private UnitsReader(Findings findings) {
    this.findings = findings;
  }

  /** The table; what is wrong with it is among the findings. */
  static Units read(List<Node> units, Findings findings) {
    UnitsReader reader = new UnitsReader(findings);
    return new Units(units.stream().flatMap(node -> reader.row(node).stream()).toList());
  }

  private Optional<Units.Row> row(Node node) {
    return Fields.asMapping(node, "a unit", findings).map(this::row);
  }

  private Units.Row row(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "the unit", KEYS, findings);
    String id = fields.requiredText("id").map(Scalar::value).orElse("");
    List<Scalar> written = fields.requiredTexts("write");
    List<Scalar> also = fields.texts("also");
    written.forEach(spelling -> claim("fact files", spelling, id));
    also.forEach(spelling -> claim("fact files", spelling, id));
    Unit unit =
        new Unit(
            id,
            written.isEmpty() ? List.of(id) : written.stream().map(Scalar::value).toList(),
            fields.text("dimension").map(Scalar::value).orElse("the unit " + id),
            fields.text("factor").map(this::factor).orElse(BigDecimal.ONE),
            fields.text("symbol").map(Scalar::value),
            is(fields, "joined", false),
            is(fields, "before", false),
            is(fields, "signed", false),
            is(fields, "per", true),
            is(fields, "counts", false));
    return new Units.Row(
        unit,
        also.stream().map(Scalar::value).toList(),
        sources(fields.mapping("sources"), id),
        refused(fields.mapping("refused")));
  }

  private BigDecimal factor(Scalar text) {
    if (text.value().matches("[1-9]\\d{0,17}")) {
      return new BigDecimal(text.value());
    }
    bad(text, "\"" + text.value() + "\" is no factor", "write a whole number from 1 on");
    return BigDecimal.ONE;
  }

  private boolean is(Fields fields, String key, boolean otherwise) {
    Optional<Scalar> text = fields.text(key);
    if (text.isPresent() && !List.of("yes", "no").contains(text.get().value())) {
      bad(text.get(), "\"" + key + "\" is neither yes nor no", "write yes or no");
    }
    return text.map(value -> value.value().equals("yes")).orElse(otherwise);
  }

  private Map<String, List<String>> sources(Optional<Mapping> mapping, String id) {
    Map<String, List<String>> sources = new LinkedHashMap<>();
    for (Mapping.Pair pair : mapping.map(Mapping::pairs).orElse(List.of())) {
      String language = pair.key().value();
      List<Scalar> spellings =
          Fields.asSequence(pair.value(), "\"" + language + "\"", findings).stream()
              .flatMap(list -> list.items().stream())
              .flatMap(item -> Fields.asText(item, "a spelling", findings).stream())
              .toList();
      spellings.forEach(spelling -> claim(language, spelling, id));
      sources.put(language, spellings.stream().map(Scalar::value).toList());
    }
    return sources;
  }

  private Map<String, String> refused(Optional<Mapping> mapping) {
    Map<String, String> refused = new LinkedHashMap<>();
    for (Mapping.Pair pair : mapping.map(Mapping::pairs).orElse(List.of())) {
      Fields.asText(pair.value(), "the reason", findings)
          .ifPresent(reason -> refused.put(pair.key().value(), reason.value()));
    }
    return refused;
  }

  /** Two units are never written the same. */
  private void claim(String where, Scalar spelling, String id) {
    String other = taken.putIfAbsent(where + " " + spelling.value(), id);
    if (other != null && !other.equals(id)) {
      findings.error(
          "duplicate-id",
          spelling.span(),
          "\"" + spelling.value() + "\" is written for \"" + other + "\" too",
          "keep it for one unit");
    }
  }

  private void bad(Scalar text, String message, String hint) {
    findings.error("unknown-value", text.span(), message, hint);
  }
}
