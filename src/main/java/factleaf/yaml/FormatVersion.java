package factleaf.yaml;

import factleaf.diagnostic.Findings;

/**
 * The version of the format under the key {@code factleaf}, which each file has.
 *
 * <p>Rules: {@code format-version}, {@code missing-key}.
 */
public final class FormatVersion {
  public static final String FORMAT = "2";
  public static final String KEY = "factleaf";
  static final String HINT = "write " + KEY + ": " + FORMAT + " at the top of the file";
  private static final String OLD = "1";

  private FormatVersion() {}

  /** Reports a version that this program does not read. */
  public static void check(Scalar version, Findings findings) {
    if (!version.value().equals(FORMAT)) {
      findings.add(
          "format-version",
          version.span(),
          "this program reads format " + FORMAT + ", not " + version.value(),
          "write "
              + KEY
              + ": "
              + FORMAT
              + (version.value().equals(OLD)
                  ? "; docs/fact-file.md says what else has changed"
                  : ""));
    }
  }

  /** Reports also that none is given. */
  static void check(Mapping root, Findings findings) {
    if (root.get(KEY).isEmpty()) {
      findings.add("missing-key", root.span(), "the file has no \"" + KEY + "\"", HINT);
    }
    root.get(KEY)
        .flatMap(node -> Fields.asText(node, "\"" + KEY + "\"", findings))
        .ifPresent(version -> check(version, findings));
  }
}
