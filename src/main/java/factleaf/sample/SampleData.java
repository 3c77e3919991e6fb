package factleaf.sample;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Resources;
import java.util.List;
import java.util.function.Function;

/** A data file of the samples. A mistake in one is a fault of the program. */
final class SampleData {
  private SampleData() {}

  /** A mapping of the file, and what its keys hold. */
  record Part(Mapping mapping, Fields fields, Findings findings) {
    private static Part of(Mapping mapping, Findings findings) {
      List<String> keys = mapping.keys();
      Fields fields = new Fields(mapping, mapping.span(), "the part", keys, findings);
      return new Part(mapping, fields, findings);
    }

    List<String> keys() {
      return mapping.keys();
    }

    boolean has(String key) {
      return fields.has(key);
    }

    String text(String key) {
      return fields.requiredValue(key);
    }

    List<String> texts(String key) {
      return fields.values(key);
    }

    Part part(String key) {
      return of(fields.requiredMapping(key).orElseThrow(), findings);
    }

    /** The mappings of a list; none if it is missing. */
    List<Part> parts(String key) {
      return fields.list(key).stream()
          .map(node -> of(Fields.asMapping(node, key, findings).orElseThrow(), findings))
          .toList();
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
        SampleData.class, name, (root, findings) -> reader.apply(Part.of(root, findings)));
  }
}
