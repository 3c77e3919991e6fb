package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Scalar;

/**
 * The version of the format under the key {@code factleaf}.
 *
 * <p>Rule: {@code format-version}.
 */
public final class FormatVersion {
  private static final String FORMAT = "1";

  private FormatVersion() {}

  /** Reports a version that this program does not read. */
  public static void check(Scalar version, Findings findings) {
    if (!version.value().equals(FORMAT)) {
      findings.error(
          "format-version",
          version.span(),
          "this program reads format " + FORMAT + ", not " + version.value(),
          "write factleaf: " + FORMAT);
    }
  }
}
