package factleaf.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A system that sheets have codes of.
 *
 * @param classLength how many leading characters of a code are its class; 0 if it has no classes
 * @param form of a code as a whole; empty if any text may be one
 */
public record CodeSystem(String id, int classLength, Optional<String> form) {
  /** Whether a text has the form of a code. */
  public boolean fits(String text) {
    return form.isEmpty() || Pattern.matches(form.get(), text);
  }

  /** The class of a code; empty if the system has none, or the code is too short for one. */
  public Optional<String> classOf(String code) {
    return Optional.of(code)
        .filter(c -> classLength > 0 && c.length() >= classLength)
        .map(c -> c.substring(0, classLength));
  }
}
