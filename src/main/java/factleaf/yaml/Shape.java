package factleaf.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/** What may stand as a value in a file: known to its reader, and to the schema that editors use. */
public sealed interface Shape {
  /** Any text that is not empty. */
  Shape TEXT = new Text("");

  /** A text, or a list of texts. */
  Shape TEXTS = textsOf("");

  /** Known to its reader alone. */
  record Any() implements Shape {}

  /**
   * A text that is not empty.
   *
   * @param of what the words are called that it must be one of; empty if it may say anything
   */
  record Text(String of) implements Shape {}

  /** A list that is not empty. */
  record Items(Shape item) implements Shape {}

  /**
   * A mapping that is not empty, by names of the file's own.
   *
   * @param of what the words are called that are the names; empty if it may have any
   * @param besides keys that are no such names
   */
  record Names(String of, Map<String, Shape> besides, Shape value) implements Shape {}

  /** One of two. */
  record Either(Shape one, Shape other) implements Shape {}

  /**
   * The keys of a mapping.
   *
   * @param byName in the order in which hints list them
   * @param about what it says of the next keys, as {@link Key#about}
   */
  record Keys(Map<String, Key> byName, String about) implements Shape {
    /**
     * A key.
     *
     * @param about the page of docs/ and the heading with a row for it, as in "packs.md#Packs";
     *     empty for none
     */
    public record Key(Shape shape, boolean required, String about) {}

    /** None yet. */
    public static Keys about(String about) {
      return new Keys(Map.of(), about);
    }

    /** The same keys; others stand in another table. */
    public Keys then(String other) {
      return new Keys(byName, other);
    }

    /** These and one that must be there. */
    public Keys must(String name, Shape shape) {
      return with(name, new Key(shape, true, about));
    }

    /** These and one that may be there. */
    public Keys may(String name, Shape shape) {
      return with(name, new Key(shape, false, about));
    }

    /** Whether a key may be there. */
    public boolean has(String name) {
      return byName.containsKey(name);
    }

    private Keys with(String name, Key key) {
      Map<String, Key> all = new LinkedHashMap<>(byName);
      all.put(name, key);
      return new Keys(all, about);
    }
  }

  /** A text of a list of words, or a list of such. */
  static Shape textsOf(String of) {
    return new Either(new Text(of), new Items(new Text(of)));
  }

  /** A mapping by any names. */
  static Shape named(Shape value) {
    return new Names("", Map.of(), value);
  }
}
