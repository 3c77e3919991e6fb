package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a sheet from nodes. What cannot be read is reported and replaced by a stand-in, so that the
 * rules can look at the rest of the file; a sheet with errors is never printed.
 *
 * <p>Rules: {@code format-version}, {@code duplicate-id}, {@code unknown-source}, {@code
 * unused-source}, {@code unknown-entry}, and those of the readers it calls.
 */
public final class FactSheetReader {
  private static final List<String> KEYS =
      List.of(
          "factleaf",
          "id",
          "title",
          "edition",
          "language",
          "codes",
          "review",
          "sources",
          "facts",
          "rejected",
          "glossary");
  private static final List<String> CODE_SYSTEMS =
      List.of("atc", "snomed", "rxnorm", "cas", "unii");
  private static final String FORMAT = "1";

  private final Findings findings;

  private FactSheetReader(Findings findings) {
    this.findings = findings;
  }

  /** The sheet; empty if the file is no mapping at all. */
  public static Optional<FactSheet> read(Node root, Findings findings) {
    FactSheetReader reader = new FactSheetReader(findings);
    return Fields.asMapping(root, "the fact file", findings).map(reader::sheet);
  }

  private FactSheet sheet(Mapping root) {
    Span start = root.span();
    Fields fields = new Fields(root, start, "the sheet", KEYS, findings);
    fields.requiredText("factleaf").ifPresent(this::checkVersion);
    Optional<Scalar> id = fields.requiredText("id");
    id.ifPresent(text -> Ids.check(text, findings));
    Optional<Scalar> language = fields.requiredText("language");
    FactSheet sheet =
        new FactSheet(
            value(id),
            value(fields.requiredText("title")),
            value(fields.requiredText("edition")),
            value(language),
            codes(fields.mapping("codes")),
            new ReviewReader(findings).read(fields.requiredMapping("review"), start),
            sources(fields.requiredMapping("sources")),
            sections(fields.requiredMapping("facts")),
            new CitationReader(findings).rejected(fields.list("rejected")),
            glossary(fields.mapping("glossary")),
            id.map(Scalar::span).orElse(start));
    checkSources(sheet);
    checkReferences(sheet);
    return sheet;
  }

  private void checkVersion(Scalar version) {
    if (!version.value().equals(FORMAT)) {
      findings.error(
          "format-version",
          version.span(),
          "this program reads format " + FORMAT + ", not " + version.value(),
          "write factleaf: " + FORMAT);
    }
  }

  private Map<String, String> codes(Optional<Mapping> mapping) {
    Map<String, String> codes = new LinkedHashMap<>();
    if (mapping.isPresent()) {
      Fields fields =
          new Fields(mapping.get(), mapping.get().span(), "\"codes\"", CODE_SYSTEMS, findings);
      for (Mapping.Pair pair : mapping.get().pairs()) {
        String system = pair.key().value();
        fields.text(system).ifPresent(code -> codes.put(system, code.value()));
      }
    }
    return codes;
  }

  private List<GlossaryEntry> glossary(Optional<Mapping> mapping) {
    return mapping.stream()
        .flatMap(words -> words.pairs().stream())
        .flatMap(
            pair ->
                Fields.asText(pair.value(), "the explanation", findings)
                    .map(t -> new GlossaryEntry(pair.key().value(), t.value(), pair.key().span()))
                    .stream())
        .toList();
  }

  private List<Source> sources(Optional<Mapping> mapping) {
    SourceReader reader = new SourceReader(findings);
    return mapping.stream().flatMap(sources -> sources.pairs().stream()).map(reader::read).toList();
  }

  private List<FactSection> sections(Optional<Mapping> mapping) {
    FactReader reader = new FactReader(findings);
    Map<String, Span> seen = new LinkedHashMap<>();
    List<FactSection> sections = new ArrayList<>();
    for (Mapping.Pair pair : mapping.map(Mapping::pairs).orElse(List.of())) {
      List<Fact> facts = new ArrayList<>();
      String what = "the section \"" + pair.key().value() + "\"";
      Fields.asSequence(pair.value(), what, findings)
          .ifPresent(list -> list.items().forEach(item -> reader.read(item).ifPresent(facts::add)));
      facts.forEach(fact -> checkUnique(fact, seen));
      sections.add(new FactSection(pair.key().value(), facts, pair.key().span()));
    }
    return sections;
  }

  private void checkUnique(Fact fact, Map<String, Span> seen) {
    Span first = seen.putIfAbsent(fact.id(), fact.span());
    if (first != null && !fact.id().isEmpty()) {
      findings.error(
          "duplicate-id",
          fact.span(),
          "the id \"" + fact.id() + "\" stands twice",
          "it was first used in line " + first.line() + "; give this entry another");
    }
  }

  private void checkSources(FactSheet sheet) {
    List<String> known = sheet.sources().stream().map(Source::id).toList();
    Set<String> used = new HashSet<>();
    Stream.concat(
            sheet.facts().flatMap(FactSheetReader::citations),
            sheet.rejected().stream().map(Rejection::citation))
        .forEach(
            citation -> {
              used.add(citation.source());
              if (!known.contains(citation.source()) && !citation.source().isEmpty()) {
                findings.error(
                    "unknown-source",
                    citation.span(),
                    "there is no source \"" + citation.source() + "\"",
                    Suggestion.hint(citation.source(), known));
                Suggestion.nearest(citation.source(), known).ifPresent(used::add);
              }
            });
    for (Source source : sheet.sources()) {
      if (!used.contains(source.id())) {
        findings.error(
            "unused-source",
            source.span(),
            "the source \"" + source.id() + "\" is not cited",
            "cite it, or remove it");
      }
    }
  }

  private static Stream<Citation> citations(Fact fact) {
    return Stream.concat(fact.cite().stream(), fact.disputed().stream().map(Dispute::citation));
  }

  private void checkReferences(FactSheet sheet) {
    List<String> known = sheet.facts().map(Fact::id).toList();
    sheet
        .facts()
        .flatMap(fact -> fact.see().stream())
        .filter(reference -> !known.contains(reference.id()))
        .forEach(
            reference ->
                findings.error(
                    "unknown-entry",
                    reference.span(),
                    "there is no entry \"" + reference.id() + "\"",
                    Suggestion.nearest(reference.id(), known)
                        .map(name -> "did you mean \"" + name + "\"?")
                        .orElse("name the id of an entry of this sheet")));
  }

  private static String value(Optional<Scalar> text) {
    return text.map(Scalar::value).orElse("");
  }
}
