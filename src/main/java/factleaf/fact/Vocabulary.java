package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.yaml.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words that a key allows, kept as enums. A constant {@code WEB_ARTICLE} is written {@code
 * web-article}.
 *
 * <p>Rule: {@code unknown-value}.
 */
public final class Vocabulary {
  private Vocabulary() {}

  /** How a constant is written in files. */
  public static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How all constants are written, in their order. */
  public static List<String> ids(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Vocabulary::id).toList();
  }

  /** The constant that a text names; reported and empty if there is none. */
  public static <E extends Enum<E>> Optional<E> read(
      Scalar text, Class<E> type, String what, Findings findings) {
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> id(constant).equals(text.value()))
            .findFirst();
    if (found.isEmpty()) {
      findings.error(
          "unknown-value",
          text.span(),
          "there is no " + what + " \"" + text.value() + "\"",
          Suggestion.hint(text.value(), ids(type)));
    }
    return found;
  }
}
