package factleaf.fact;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Fix;
import factleaf.diagnostic.Suggestion;
import factleaf.yaml.Scalar;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A country by its two letters (ISO 3166-1; {@code UK} rather than GB, as clinicians write it), or
 * {@code EU}.
 *
 * <p>Rule: {@code unknown-value}.
 */
public record Region(String code) {
  private static final Set<String> CODES =
      Stream.concat(Stream.of("UK", "EU"), Stream.of(Locale.getISOCountries()))
          .filter(code -> !code.equals("GB"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> EU =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

  /** Whether another region is this one, or a part of it. */
  public boolean includes(Region other) {
    return equals(other) || code.equals("EU") && EU.contains(other.code);
  }

  /** The region of a code; empty if there is none. */
  public static Optional<Region> of(String code) {
    return Optional.of(code).filter(CODES::contains).map(Region::new);
  }

  /** Every code that there is. */
  public static Set<String> codes() {
    return CODES;
  }

  /** The region that a text names; reported and empty if there is none. */
  public static Optional<Region> read(Scalar text, Findings findings) {
    Optional<Region> region = of(text.value());
    if (region.isPresent()) {
      return region;
    }
    String message = "there is no region \"" + text.value() + "\"";
    if (text.value().equals("GB")) {
      findings.add(
          Finding.of("unknown-value", text.span(), message, "write UK").with(new Fix("GB", "UK")));
      return Optional.empty();
    }
    String hint =
        Suggestion.nearest(text.value(), CODES)
            .map(code -> "did you mean \"" + code + "\"?")
            .orElse("two letters as in ISO 3166-1, UK or EU");
    findings.add("unknown-value", text.span(), message, hint);
    return Optional.empty();
  }
}
