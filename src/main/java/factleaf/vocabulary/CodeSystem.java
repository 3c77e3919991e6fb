package factleaf.vocabulary;

import java.util.Optional;

/**
 * A system that sheets have codes of.
 *
 * @param classLength how many leading characters of a code are its class; 0 if it has no classes
 * @param form of a code as a whole, as a regular expression
 */
public record CodeSystem(String id, int classLength, String form) {
  /** The class of a code; empty if the system has none, or the code is too short for one. */
  public Optional<String> classOf(String code) {
    return Optional.of(code)
        .filter(c -> classLength > 0 && c.length() >= classLength)
        .map(c -> c.substring(0, classLength));
  }
}
