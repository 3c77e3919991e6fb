package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.vocabulary.SourceKind;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Sequence;
import factleaf.yaml.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources that a sheet may cite: its own, and those of the files that it includes.
 *
 * <p>Rules: {@code duplicate-id}, {@code unknown-source}, {@code unused-source}, and those of the
 * readers it calls.
 */
final class SheetSources {
  private static final String INCLUDE = "include";
  static final Shape SHAPE = new Shape.Names("", Map.of(INCLUDE, Shape.TEXTS), SourceReader.KEYS);

  private final Findings findings;
  private final Map<String, Source> own = new LinkedHashMap<>();
  private final Map<String, Source> included = new LinkedHashMap<>();

  /** Whether a source that is not known may be in a file that could not be read. */
  private boolean incomplete;

  private SheetSources(Findings findings) {
    this.findings = findings;
  }

  /** Reads what stands under {@code sources}. */
  static SheetSources read(
      Optional<Mapping> sources,
      Choices<SourceKind> kinds,
      SharedSources shared,
      Findings findings) {
    SheetSources result = new SheetSources(findings);
    for (Mapping.Pair pair : sources.map(Mapping::pairs).orElse(List.of())) {
      if (!isInclude(pair)) {
        Source source = new SourceReader(kinds, findings).read(pair);
        result.own.put(source.id(), source);
      }
    }
    sources
        .flatMap(mapping -> mapping.get(INCLUDE))
        .ifPresent(files -> result.include(files, shared));
    return result;
  }

  /** Whether a pair under {@code sources} is no source but names files of such. */
  static boolean isInclude(Mapping.Pair pair) {
    return pair.key().value().equals(INCLUDE);
  }

  private void include(Node files, SharedSources shared) {
    List<Node> written =
        files instanceof Sequence
            ? Fields.asSequence(files, "\"include\"", findings)
                .map(Sequence::items)
                .orElse(List.of())
            : List.of(files);
    for (Node item : written) {
      Optional<Scalar> path = Fields.asText(item, "\"include\"", findings);
      Optional<List<Source>> read = path.flatMap(p -> shared.read(p, findings));
      incomplete |= read.isEmpty();
      read.orElse(List.of()).forEach(source -> add(source, item.span()));
    }
  }

  /** Takes an included source; of two with one id, the sheet can remove its own most easily. */
  private void add(Source source, Span include) {
    if (own.containsKey(source.id())) {
      reportTwice(source.id(), own.get(source.id()).span(), source.span());
    } else if (included.containsKey(source.id())) {
      reportTwice(source.id(), include, included.get(source.id()).span());
    } else {
      included.put(source.id(), source);
    }
  }

  private void reportTwice(String id, Span place, Span other) {
    findings.add(
        "duplicate-id",
        place,
        "the source \"" + id + "\" is in two files",
        "the other one is " + other + "; remove one of them, or give it another id");
  }

  /** Reports citations of sources that do not exist, and own sources that are not cited. */
  void check(List<Citation> citations) {
    List<String> known = Stream.concat(own.keySet().stream(), included.keySet().stream()).toList();
    Set<String> used = citations.stream().map(Citation::source).collect(Collectors.toSet());
    for (Citation citation : citations) {
      if (findings.isFull(citation.span().file())) {
        return;
      }
      String id = citation.source();
      if (!own.containsKey(id) && !included.containsKey(id) && !id.isEmpty() && !incomplete) {
        findings.add(
            "unknown-source",
            citation.span(),
            "there is no source \"" + id + "\"",
            known.isEmpty()
                ? "write it under \"sources\": " + id + ": {kind: ..., title: ..., read: ...}"
                : Suggestion.hint(id, known));
        Suggestion.nearest(id, known).ifPresent(used::add);
      }
    }
    for (Source source : own.values()) {
      if (!used.contains(source.id())) {
        findings.add(
            "unused-source",
            source.span(),
            "the source \"" + source.id() + "\" is not cited",
            "cite it, or remove it");
      }
    }
  }

  /**
   * The sheet's own sources, then the included ones that it cites: what others cite of a shared
   * file is no part of this sheet.
   */
  Map<String, Source> citedBy(List<Citation> citations) {
    Set<String> used = citations.stream().map(Citation::source).collect(Collectors.toSet());
    Map<String, Source> all = new LinkedHashMap<>(own);
    for (Source source : included.values()) {
      if (used.contains(source.id())) {
        all.putIfAbsent(source.id(), source);
      }
    }
    return all;
  }
}
