package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a key allows.
 *
 * <p>Rule: {@code unknown-value}.
 *
 * @param what findings call one of them
 * @param byId the values by the words that files write, at least one
 * @param meant other words that people write, each with the one that hints offer for it
 */
public record Choices<T>(String what, Map<String, T> byId, Map<String, String> meant) {
  public Choices {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    meant = Map.copyOf(meant);
  }

  /** Without other words. */
  public Choices(String what, Map<String, T> byId) {
    this(what, byId, Map.of());
  }

  /** The constants of an enum; {@code LARGE_PRINT} is written {@code large-print}. */
  public static <E extends Enum<E>> Choices<E> of(Class<E> type, String what) {
    Map<String, E> byId = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      byId.put(id(constant), constant);
    }
    return new Choices<>(what, byId);
  }

  /** How files write a constant. */
  public static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What files write, in order. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /** Stands in for a value that cannot be read. */
  public T standIn() {
    return byId.values().iterator().next();
  }

  /** The value that a text names; reported and empty if there is none. */
  public Optional<T> read(Scalar text, Findings findings) {
    Optional<T> found = Optional.ofNullable(byId.get(text.value()));
    if (found.isEmpty()) {
      findings.add(
          "unknown-value",
          text.span(),
          "there is no " + what + " \"" + text.value() + "\"",
          hint(text.value()));
    }
    return found;
  }

  private String hint(String word) {
    Optional<String> id = Optional.ofNullable(meant.get(word.toLowerCase(Locale.ROOT)));
    return Suggestion.hint(id.orElse(word), ids());
  }
}
