package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.figure.Figure;
import factleaf.figure.FigureReader;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the figures of an entry, and holds them against its placeholders.
 *
 * <p>Rules: {@code unknown-placeholder}, {@code unused-figure}, and those of {@link FigureReader}.
 *
 * @param written the figures as written, by name
 */
record FactFigures(Map<String, Node> written, FigureReader reader, Findings findings) {
  static FactFigures of(Optional<Mapping> mapping, FigureReader reader, Findings findings) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (Mapping.Pair pair : mapping.map(Mapping::pairs).orElse(List.of())) {
      Ids.check(pair.key(), findings);
      if (Wording.CLINIC.contains(pair.key().value())) {
        findings.add(
            "bad-id",
            pair.key().span(),
            "{" + pair.key().value() + "} stands for a word of the clinic, not for a figure",
            "give the figure another name");
      }
      nodes.put(pair.key().value(), pair.value());
    }
    return new FactFigures(nodes, reader, findings);
  }

  /** The figures that could be read. */
  Map<String, FactFigure> read() {
    Map<String, FactFigure> figures = new LinkedHashMap<>();
    Map<String, Figure> given = new LinkedHashMap<>();
    written.forEach(
        (name, node) -> {
          if (!(node instanceof Mapping)) {
            Optional<Scalar> text = Fields.asText(node, what(name), findings);
            Optional<Figure> figure = text.flatMap(reader::read);
            figure.ifPresent(f -> given.put(name, f));
            figure.ifPresent(f -> figures.put(name, FactFigure.given(f, text.get())));
          }
        });
    ComputedReader computed = new ComputedReader(written, given, reader, findings);
    written.forEach(
        (name, node) -> {
          if (node instanceof Mapping mapping) {
            computed.read(mapping, what(name)).ifPresent(f -> figures.put(name, f));
          }
        });
    return figures;
  }

  private static String what(String name) {
    return "the figure \"" + name + "\"";
  }

  /** Every figure that a citation is said to give must be there. */
  void checkCited(List<Citation> citations) {
    for (Citation citation : citations) {
      for (Fact.Reference figure : citation.figures()) {
        if (!written.containsKey(figure.id())) {
          findings.add(
              "unknown-placeholder",
              figure.span(),
              "there is no figure \"" + figure.id() + "\" in this entry",
              Suggestion.hint(figure.id(), written.keySet()));
        }
      }
    }
  }

  /**
   * Every placeholder has its figure and every figure its place; figures that could not be read
   * count as there.
   */
  void checkPlaceholders(Fact fact) {
    Set<String> unused = new TreeSet<>(written.keySet());
    ComputedReader.computedFrom(written).forEach(unused::remove);
    for (Wording wording : fact.wordings().toList()) {
      for (Wording.Piece piece : wording.pieces()) {
        if (!(piece instanceof Wording.Placeholder placeholder)) {
          continue;
        }
        unused.remove(placeholder.figure());
        if (!written.containsKey(placeholder.figure())
            && !Wording.CLINIC.contains(placeholder.figure())) {
          Suggestion.nearest(placeholder.figure(), written.keySet()).ifPresent(unused::remove);
          findings.add(
              "unknown-placeholder",
              wording.scalar().span(piece.start(), piece.end()),
              "there is no figure \"" + placeholder.figure() + "\" in this entry",
              Suggestion.nearest(placeholder.figure(), written.keySet())
                  .map(name -> "did you mean {" + name + "}?")
                  .orElse("add it under \"figures\"; a brace itself is written {{"));
        }
      }
    }
    for (String name : unused) {
      findings.add(
          "unused-figure",
          written.get(name).span(),
          "the figure \"" + name + "\" is not placed in any wording",
          "write {" + name + "} where it belongs, or remove the figure");
    }
  }
}
