package factleaf.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The names that pages may hold: mutants made of others would not come far. */
final class Allowed {
  private static final Map<String, Object> LISTS = read();

  static final List<String> ELEMENTS = List.copyOf(map(LISTS, "elements").keySet());

  static final List<String> ATTRIBUTES =
      Stream.concat(
              Stream.of("attributes", "drawing-attributes").flatMap(key -> names(LISTS, key)),
              map(LISTS, "elements").keySet().stream()
                  .flatMap(element -> names(map(map(LISTS, "elements"), element), "attributes")))
          .distinct()
          .toList();

  static final List<String> PROPERTIES = names(map(LISTS, "style"), "properties").toList();

  private Allowed() {}

  private static Map<String, Object> read() {
    try {
      return new Yaml()
          .load(Files.readString(Path.of("src/main/resources/factleaf/page/allowed.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> of, String key) {
    return (Map<String, Object>) of.get(key);
  }

  private static Stream<String> names(Map<String, Object> of, String key) {
    return ((List<?>) of.getOrDefault(key, List.of())).stream().map(String::valueOf);
  }
}
