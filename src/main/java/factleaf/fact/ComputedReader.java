package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.figure.Computation;
import factleaf.figure.Figure;
import factleaf.figure.FigureReader;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads figures that are computed from others of their entry.
 *
 * <p>Rule: {@code wrong-computation}.
 *
 * @param written all figures of the entry as written, by name
 * @param given those that a source gives, as far as they could be read
 */
record ComputedReader(
    Map<String, Node> written, Map<String, Figure> given, FigureReader reader, Findings findings) {
  static final Keys KEYS = Keys.about("").must("is", Shape.TEXT).must("from", Shape.TEXT);

  /** The figure, if it is what it is computed from. */
  Optional<FactFigure> read(Mapping mapping, String what) {
    Fields fields = new Fields(mapping, mapping.span(), what, KEYS, findings);
    Optional<Scalar> text = fields.text("is");
    Optional<Figure> figure = text.flatMap(reader::read);
    Optional<Computation> from = fields.text("from").flatMap(this::computation);
    if (figure.isEmpty() || from.isEmpty() || !given.keySet().containsAll(from.get().names())) {
      return Optional.empty();
    }
    if (!from.get().isEqual(figure.get(), given)) {
      report(
          text.get(),
          figure.get().written() + " is not what \"from\" comes to",
          "compute again, with the units; limits such as < 5 mg cannot be computed with");
    }
    return Optional.of(new FactFigure(figure.get(), from, text.get().span()));
  }

  private Optional<Computation> computation(Scalar text) {
    Optional<Computation> from = Computation.of(text.value());
    if (from.isEmpty()) {
      report(
          text,
          "\"" + text.value() + "\" is no computation",
          "write figures of this entry and whole numbers between + - * /, with blanks: dose *"
              + " times");
    }
    from.ifPresent(read -> read.names().forEach(name -> checkGiven(name, text)));
    return from;
  }

  private void checkGiven(String name, Scalar text) {
    if (!written.containsKey(name)) {
      report(
          text,
          "there is no figure \"" + name + "\" in this entry",
          Suggestion.hint(name, written.keySet()));
    } else if (written.get(name) instanceof Mapping) {
      report(
          text, "\"" + name + "\" is computed itself", "name the figures that it is computed from");
    }
  }

  private void report(Scalar place, String message, String hint) {
    findings.add("wrong-computation", place.span(), message, hint);
  }

  /** The figures that others are computed from; they need no place in a wording. */
  static Stream<String> computedFrom(Map<String, Node> written) {
    return written.values().stream()
        .flatMap(node -> node instanceof Mapping m ? m.get("from").stream() : Stream.of())
        .flatMap(
            node -> node instanceof Scalar s ? Computation.of(s.value()).stream() : Stream.of())
        .flatMap(from -> from.names().stream());
  }
}
