package factleaf.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may stand as a value in a file: known to its reader, and to the schema that editors use. */
public sealed interface Shape {
  /** Any text that is not empty. */
  Shape TEXT = new Text("");

  /** A text, or a list of texts. */
  Shape TEXTS = textsOf("");

  /** Yes or no. */
  Shape ANSWER = new Text("answers", List.of("true", "false"));

  /** Known to its reader alone. */
  record Any() implements Shape {}

  /**
   * A text that is not empty.
   *
   * @param of what the words are called that it must be one of; empty if it may say anything
   * @param words these words; none if they are a project's own
   */
  record Text(String of, List<String> words) implements Shape {
    public Text(String of) {
      this(of, List.of());
    }
  }

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
    return oneOrMore(new Text(of));
  }

  /** One of these, or a list of them. */
  static Shape oneOrMore(Shape text) {
    return new Either(text, new Items(text));
  }

  /** The words of an enum. */
  static <E extends Enum<E>> Text wordsOf(Class<E> type, String of) {
    return new Text(of, Choices.of(type, of).ids());
  }

  /** A mapping by any names. */
  static Shape named(Shape value) {
    return new Names("", Map.of(), value);
  }
}
