package factleaf.vocabulary;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
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
          "exact",
          "sources",
          "refused");

  private final Findings findings;

  /** Who has a spelling already, by language and spelling. */
  private final Map<String, String> taken = new HashMap<>();

  private UnitsReader(Findings findings) {
    this.findings = findings;
  }

  /** The table; what is wrong with it is among the findings. */
  static Units read(Items items, Findings findings) {
    UnitsReader reader = new UnitsReader(findings);
    return new Units(List.copyOf(items.read("units", "unit", KEYS, reader::row).values()));
  }

  private Units.Row row(String id, Fields fields) {
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
            fields.isTrue("joined", false),
            fields.isTrue("before", false),
            fields.isTrue("signed", false),
            fields.isTrue("per", true),
            fields.isTrue("counts", false),
            fields.isTrue("exact", false));
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
    findings.add(
        "unknown-value",
        text.span(),
        "\"" + text.value() + "\" is no factor",
        "write a whole number from 1 on");
    return BigDecimal.ONE;
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
      findings.add(
          "duplicate-id",
          spelling.span(),
          "\"" + spelling.value() + "\" is written for \"" + other + "\" too",
          "keep it for one unit");
    }
  }
}
