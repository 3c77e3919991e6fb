package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Scalar;
import java.util.regex.Pattern;

/**
 * Ids of sheets, sources, entries and figures.
 *
 * <p>Rule: {@code bad-id}.
 */
public final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Longest id, in characters: it becomes a file name and a link target. */
  private static final int LONGEST = 60;

  private Ids() {}

  public static boolean isId(String text) {
    return text.length() <= LONGEST && ID.matcher(text).matches();
  }

  /** Reports an id that is not well formed. */
  public static void check(Scalar id, Findings findings) {
    if (!isId(id.value())) {
      findings.error(
          "bad-id",
          id.span(),
          "\"" + id.value() + "\" is not an id",
          "lower-case letters, digits and single hyphens, a letter first, at most "
              + LONGEST
              + " characters");
    }
  }
}
