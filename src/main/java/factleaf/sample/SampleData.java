package factleaf.sample;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Resources;
import factleaf.yaml.Scalar;
import java.util.List;
import java.util.function.Function;

/** A data file of the samples. A mistake in one is a fault of the program. */
final class SampleData {
  private final Findings findings;

  private SampleData(Findings findings) {
    this.findings = findings;
  }

  /** A mapping of the file, and what its keys hold. */
  final class Part {
    private final Mapping mapping;
    private final Fields fields;

    private Part(Mapping mapping) {
      this.mapping = mapping;
      List<String> keys = mapping.pairs().stream().map(pair -> pair.key().value()).toList();
      fields = new Fields(mapping, mapping.span(), "the part", keys, findings);
    }

    List<String> keys() {
      return mapping.pairs().stream().map(pair -> pair.key().value()).toList();
    }

    boolean has(String key) {
      return fields.has(key);
    }

    String text(String key) {
      return fields.requiredValue(key);
    }

    List<String> texts(String key) {
      return fields.texts(key).stream().map(Scalar::value).toList();
    }

    Mapping mapping() {
      return mapping;
    }

    Part part(String key) {
      return part(fields.requiredMapping(key).orElseThrow());
    }

    /** The mappings of a list; none if it is missing. */
    List<Part> parts(String key) {
      return fields.list(key).stream()
          .map(node -> part(Fields.asMapping(node, key, findings).orElseThrow()))
          .toList();
    }

    private Part part(Mapping inner) {
      return new Part(inner);
    }
  }

  /**
   * Reads a file that stands beside the samples' classes.
   *
   * @param name its name
   * @param reader makes of its root what is needed
   */
  static <T> T load(String name, Function<Part, T> reader) {
    return Resources.load(
        SampleData.class,
        name,
        (root, findings) -> reader.apply(new SampleData(findings).new Part(root)));
  }
}
