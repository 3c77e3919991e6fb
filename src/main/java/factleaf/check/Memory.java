package factleaf.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What rules have read in texts, for a process that checks one sheet again and again: a save
 * changes one text of hundreds. Holds no findings and no places, so that it can never be wrong
 * about them; one for one set of templates, which say how texts are read.
 */
final class Memory {
  /** Remembers nothing. */
  static final Memory NONE = new Memory(0);

  private final int most;
  private final Map<Key, Object> known = new ConcurrentHashMap<>();

  private record Key(String asker, String language, Object text) {}

  /**
   * @param most how many readings it holds; with one more it begins anew
   */
  Memory(int most) {
    this.most = most;
  }

  /**
   * Reads a text, unless it was read before.
   *
   * @param asker the rule that asks
   * @param text all on which the reading depends besides rule and language; compared by value
   * @param reader always the same for one rule and language; what it hands back does not change
   */
  @SuppressWarnings("unchecked") // one rule puts one type in
  <T, R> R read(String asker, String language, T text, Function<T, R> reader) {
    if (most == 0) {
      return reader.apply(text);
    }
    if (known.size() >= most) {
      known.clear();
    }
    return (R) known.computeIfAbsent(new Key(asker, language, text), key -> reader.apply(text));
  }
}
