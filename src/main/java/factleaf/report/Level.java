package factleaf.report;

import java.util.Locale;

/** How much an item weighs. */
public enum Level {
  /** It makes the command return 1. */
  ERROR,
  WARNING,
  NOTE;

  /** The word in SARIF and JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
