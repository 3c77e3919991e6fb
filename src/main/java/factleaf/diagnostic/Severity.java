package factleaf.diagnostic;

import java.util.Locale;

/** How much a finding weighs. Only errors keep a build from publishing. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word that a report prints. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }

  static Severity ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
