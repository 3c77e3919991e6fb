package factleaf.language;

import java.util.Map;
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

  T of(String name) {
    return read.computeIfAbsent(name, reader);
  }
}
