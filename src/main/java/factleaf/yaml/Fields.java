package factleaf.yaml;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Fix;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.yaml.Shape.Keys;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes values out of a mapping by key, and reports what is not as the format says: {@code
 * unknown-key}, {@code missing-key}, {@code wrong-type}, {@code unknown-value}.
 */
public final class Fields {
  private static final Choices<Boolean> ANSWERS =
      new Choices<>("answer", Map.of("true", true, "false", false));

  private static final Shape.Any ANY = new Shape.Any();

  private final Mapping mapping;
  private final Map<String, Keys.Key> shapes;
  private final Span place;
  private final String what;
  private final Findings findings;

  /** Keys that a misspelt key probably meant; that they are missing need not be said again. */
  private final Set<String> meant = new HashSet<>();

  /**
   * Of a mapping whose keys only its reader knows.
   *
   * @param mapping the mapping to read
   * @param place where a missing key is reported
   * @param what what messages call the mapping, such as "the source \"label\""
   * @param keys every key that may stand here
   * @param findings takes what is wrong
   */
  public Fields(Mapping mapping, Span place, String what, List<String> keys, Findings findings) {
    this(mapping, place, what, untold(keys), findings);
  }

  /**
   * As above, and reports which keys are missing.
   *
   * @param keys every key that may stand here, with what is read of it
   */
  public Fields(Mapping mapping, Span place, String what, Keys keys, Findings findings) {
    this.mapping = mapping;
    this.shapes = keys.byName();
    this.place = place;
    this.what = what;
    this.findings = findings;
    List<String> names = List.copyOf(shapes.keySet());
    for (Mapping.Pair pair : mapping.pairs()) {
      String key = pair.key().value();
      if (!shapes.containsKey(key)) {
        reportUnknown(pair.key(), key, names);
      }
    }
    names.stream().filter(name -> shapes.get(name).required()).forEach(this::require);
  }

  private void reportUnknown(Scalar key, String name, List<String> names) {
    String before = name.replaceFirst(":.*", ""); // within braces "kind:label" is a key
    boolean joined = shapes.containsKey(before) && !name.equals(before);
    String message = what + " has no key \"" + name + "\"";
    findings.add(
        joined
            ? Finding.of("unknown-key", key.span(), message, "write a blank behind the colon")
                .with(new Fix(name, name.replaceFirst(":", ": ")))
            : Finding.of("unknown-key", key.span(), message, Suggestion.hint(name, names)));
    (joined ? Optional.of(before) : Suggestion.nearest(name, names)).ifPresent(meant::add);
  }

  private static Keys untold(List<String> names) {
    Map<String, Keys.Key> keys = new LinkedHashMap<>();
    names.forEach(name -> keys.put(name, new Keys.Key(ANY, false, "")));
    return new Keys(keys, "");
  }

  /** The text of a key that may be missing; reported and empty if the value is no text. */
  public Optional<Scalar> text(String key) {
    return value(key, Shape.Text.class::isInstance)
        .flatMap(node -> asText(node, "\"" + key + "\"", findings));
  }

  /** The text of a key that must be there. */
  public Optional<Scalar> requiredText(String key) {
    return require(key) ? text(key) : Optional.empty();
  }

  /** The value of a text that must be there; empty, a stand-in, if it is not. */
  public String requiredValue(String key) {
    return require(key) ? valueOf(key) : "";
  }

  /** The value of a text; empty if there is none. */
  public String valueOf(String key) {
    return text(key).map(Scalar::value).orElse("");
  }

  /** The value of a key that may be missing. */
  public Optional<Node> node(String key) {
    return value(key, shape -> true);
  }

  /** The value of a key, which is read as its table says. */
  private Optional<Node> value(String key, Predicate<Shape> isRead) {
    Keys.Key known = shapes.get(key);
    if (known != null && known.shape() != ANY && !isRead.test(known.shape())) {
      throw new IllegalArgumentException(what + ": \"" + key + "\" is a " + known.shape());
    }
    return mapping.get(key);
  }

  /** The value of a key that must be there. */
  public Optional<Node> requiredNode(String key) {
    return require(key) ? node(key) : Optional.empty();
  }

  /** The mapping of a key that may be missing. */
  public Optional<Mapping> mapping(String key) {
    return value(key, shape -> shape instanceof Keys || shape instanceof Shape.Names)
        .flatMap(node -> asMapping(node, "\"" + key + "\"", findings));
  }

  /** The mapping of a key that must be there. */
  public Optional<Mapping> requiredMapping(String key) {
    return require(key) ? mapping(key) : Optional.empty();
  }

  /** The items of a key's list; none if it is missing. */
  public List<Node> list(String key) {
    return value(key, Shape.Items.class::isInstance)
        .flatMap(node -> asSequence(node, "\"" + key + "\"", findings))
        .map(Sequence::items)
        .orElse(List.of());
  }

  /** The items of a list that must be there. */
  public List<Node> requiredList(String key) {
    return require(key) ? list(key) : List.of();
  }

  /** The texts of a key that must be there. */
  public List<Scalar> requiredTexts(String key) {
    return require(key) ? texts(key) : List.of();
  }

  /** The texts of a key that takes one text or a list of texts; none if it is missing. */
  public List<Scalar> texts(String key) {
    return value(key, Shape.Either.class::isInstance)
        .map(node -> asTexts(node, key, findings))
        .orElse(List.of());
  }

  /** The values of these texts. */
  public List<String> values(String key) {
    return texts(key).stream().map(Scalar::value).toList();
  }

  /** The values of the texts of a key that must be there. */
  public List<String> requiredValues(String key) {
    return require(key) ? values(key) : List.of();
  }

  /** The answer under a key. */
  public boolean isTrue(String key, boolean otherwise) {
    return text(key).flatMap(answer -> ANSWERS.read(answer, findings)).orElse(otherwise);
  }

  public boolean has(String key) {
    return mapping.get(key).isPresent();
  }

  private boolean require(String key) {
    if (!has(key) && !meant.contains(key)) {
      boolean version = key.equals(FormatVersion.KEY);
      String hint = version ? FormatVersion.HINT : "add the key \"" + key + "\"";
      findings.add("missing-key", place, what + " has no \"" + key + "\"", hint);
    }
    return has(key);
  }

  /** A node as a text that is not empty. */
  public static Optional<Scalar> asText(Node node, String what, Findings findings) {
    if (node instanceof Scalar scalar && !scalar.isBlank()) {
      return Optional.of(scalar);
    }
    return wrongType(node, what, "a text", findings);
  }

  /** A key's text or list of texts. */
  public static List<Scalar> asTexts(Node node, String key, Findings findings) {
    String what = "\"" + key + "\"";
    List<Node> nodes =
        node instanceof Sequence
            ? asSequence(node, what, findings).map(Sequence::items).orElse(List.of())
            : List.of(node);
    return nodes.stream().flatMap(text -> asText(text, what, findings).stream()).toList();
  }

  /** A node as a mapping that is not empty. */
  public static Optional<Mapping> asMapping(Node node, String what, Findings findings) {
    return node instanceof Mapping mapping && !mapping.pairs().isEmpty()
        ? Optional.of(mapping)
        : wrongType(node, what, "a mapping", findings);
  }

  /** A node as a list that is not empty. */
  public static Optional<Sequence> asSequence(Node node, String what, Findings findings) {
    return node instanceof Sequence sequence && !sequence.items().isEmpty()
        ? Optional.of(sequence)
        : wrongType(node, what, "a list", findings);
  }

  private static <T> Optional<T> wrongType(
      Node node, String what, String wanted, Findings findings) {
    findings.add(
        "wrong-type",
        node.span(),
        what + " must be " + wanted + ", not " + node.typeName(),
        form(node, wanted) + "see docs/fact-file.md for an example");
    return Optional.empty();
  }

  private static String form(Node node, String wanted) {
    return switch (wanted) {
      case "a list" ->
          node instanceof Mapping
              ? "begin each item with \"- \"; "
              : "write it in brackets, or each item below it behind \"- \"; ";
      case "a mapping" -> "write names and values, as in {name: value}; ";
      default -> "";
    };
  }
}
