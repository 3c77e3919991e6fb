package factleaf.language;

import factleaf.yaml.Resources;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Things that are read once for each name and then shared by all sheets and threads. */
final class Once<T> {
  private final Map<String, T> read = new ConcurrentHashMap<>();
  private final Function<String, T> reader;

  /**
   * @param reader makes of a name what cannot change
   */
  Once(Function<String, T> reader) {
    this.reader = reader;
  }

  /** What a file of a language holds; empty if the language has no such file. */
  Optional<T> of(String language, String file) {
    return Resources.has(Once.class, "/factleaf/templates/languages/" + language + "/" + file)
        ? Optional.of(of(language))
        : Optional.empty();
  }

  T of(String name) {
    return read.computeIfAbsent(name, reader);
  }
}
