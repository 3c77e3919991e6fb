package factleaf.vocabulary;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the table of units.
 *
 * <p>Rules: {@code missing-key}, {@code unknown-value}, and those of {@link UnitSpellings} and
 * {@link Fields}.
 */
final class UnitsReader {
  static final Keys KEYS =
      Items.keys("fact-file.md#Units of your own")
          .may("write", Shape.TEXTS)
          .may("also", Shape.TEXTS)
          .may("dimension", Shape.TEXT)
          .may("factor", Shape.TEXT)
          .may("symbol", Shape.TEXT)
          .may("joined", Shape.ANSWER)
          .may("before", Shape.ANSWER)
          .may("signed", Shape.ANSWER)
          .may("per", Shape.ANSWER)
          .may("counts", Shape.ANSWER)
          .may("exact", Shape.ANSWER)
          .may("ucum", Shape.TEXT)
          .may("sources", Shape.named(new Shape.Items(Shape.TEXT)))
          .may("refused", Shape.named(Shape.TEXT));

  private final Findings findings;
  private final UnitSpellings spellings;

  private UnitsReader(Findings findings) {
    this.findings = findings;
    this.spellings = new UnitSpellings(findings);
  }

  /**
   * The table; empty, with findings, if it lacks a unit without which no figure can be read.
   *
   * @param place of the project's file or, if it has none, of the shipped one
   */
  static Optional<Units> read(Items items, Span place, Findings findings) {
    UnitsReader reader = new UnitsReader(findings);
    Map<String, Units.Row> rows = items.read("units", "unit", KEYS, reader::row);
    reader.spellings.check(place.file());
    List<String> missing = Units.NEEDED.stream().filter(id -> !rows.containsKey(id)).toList();
    missing.forEach(
        id ->
            findings.add(
                "missing-key",
                place,
                "the vocabulary has no unit \"" + id + "\"",
                "leave it in: figures say by it how often and for how long"));
    return missing.isEmpty()
        ? Optional.of(new Units(List.copyOf(rows.values())))
        : Optional.empty();
  }

  private Units.Row row(String id, Fields fields) {
    List<Scalar> written = fields.requiredTexts("write");
    List<Scalar> also = fields.texts("also");
    Stream.of(written, also).flatMap(List::stream).forEach(text -> spellings.inFacts(text, id));
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
            fields.isTrue("exact", false),
            fields.text("ucum").flatMap(this::ucum));
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

  private Optional<String> ucum(Scalar text) {
    if (text.value().matches("[\\x21-\\x7E]{1,40}")) {
      return Optional.of(text.value());
    }
    findings.add(
        "unknown-value",
        text.span(),
        "\"" + text.value() + "\" is no code of UCUM",
        "write ASCII without blanks, such as mm[Hg], or leave it out");
    return Optional.empty();
  }

  private Map<String, List<String>> sources(Optional<Mapping> mapping, String id) {
    Map<String, List<String>> sources = new LinkedHashMap<>();
    for (Mapping.Pair pair : mapping.map(Mapping::pairs).orElse(List.of())) {
      String language = pair.key().value();
      List<Scalar> texts =
          Fields.asSequence(pair.value(), "\"" + language + "\"", findings).stream()
              .flatMap(list -> list.items().stream())
              .flatMap(item -> Fields.asText(item, "a spelling", findings).stream())
              .toList();
      texts.forEach(text -> spellings.inSources(language, text, id));
      sources.put(language, texts.stream().map(Scalar::value).toList());
    }
    return sources;
  }

  private Map<String, String> refused(Optional<Mapping> mapping) {
    Map<String, String> refused = new LinkedHashMap<>();
    for (Mapping.Pair pair : mapping.map(Mapping::pairs).orElse(List.of())) {
      Fields.asText(pair.value(), "the reason", findings)
          .ifPresent(
              reason -> {
                refused.put(pair.key().value(), reason.value());
                spellings.refused(pair.key().value(), reason.value());
              });
    }
    return refused;
  }
}
