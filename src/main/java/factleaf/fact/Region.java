package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.yaml.Scalar;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A country by its two letters (ISO 3166-1; {@code UK} rather than GB, as clinicians write it), or
 * {@code EU}.
 *
 * <p>Rule: {@code unknown-value}.
 */
public record Region(String code) {
  private static final Set<String> CODES = allCodes();

  /** Every code that there is. */
  public static Set<String> codes() {
    return CODES;
  }

  /** The region that a text names; reported and empty if there is none. */
  public static Optional<Region> read(Scalar text, Findings findings) {
    if (CODES.contains(text.value())) {
      return Optional.of(new Region(text.value()));
    }
    String hint =
        text.value().equals("GB")
            ? "write UK"
            : Suggestion.nearest(text.value(), CODES)
                .map(code -> "did you mean \"" + code + "\"?")
                .orElse("two letters as in ISO 3166-1, UK or EU");
    findings.add("unknown-value", text.span(), "there is no region \"" + text.value() + "\"", hint);
    return Optional.empty();
  }

  private static Set<String> allCodes() {
    Set<String> codes = new TreeSet<>(Set.of(Locale.getISOCountries()));
    codes.remove("GB");
    codes.add("UK");
    codes.add("EU");
    return Set.copyOf(codes);
  }
}
