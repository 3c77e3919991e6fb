package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Scalar;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ids of sheets, sources, entries and figures, and of editions.
 *
 * <p>Rules: {@code bad-id}, {@code bad-edition}.
 */
public final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Longest id, in characters: it becomes a file name and a link target. */
  private static final int LONGEST = 60;

  /** People count editions as they like, 2.1, 2026-03 or 3b, and print them. */
  private static final Pattern EDITION = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

  private static final int LONGEST_EDITION = 20;

  /**
   * Names that Windows keeps for devices, whatever the ending of the file (Microsoft, "Naming
   * Files, Paths, and Namespaces").
   */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

  private Ids() {}

  public static boolean isId(String text) {
    return text.length() <= LONGEST && ID.matcher(text).matches();
  }

  /** Whether an id may be the name of a file or folder on every system. */
  public static boolean isFileName(String text) {
    return isId(text) && !DEVICE.matcher(text).matches();
  }

  /** Reports an id that is not well formed, or that cannot name a file. */
  public static void checkFileName(Scalar id, Findings findings) {
    check(id, findings);
    if (isId(id.value()) && !isFileName(id.value())) {
      findings.add(
          "bad-id",
          id.span(),
          "\"" + id.value() + "\" is no name for a file: Windows keeps it for a device",
          "choose a longer one; it names the files of the handouts");
    }
  }

  /** Reports an edition that cannot stand in the name of a file and in an address. */
  public static void checkEdition(Scalar edition, Findings findings) {
    String text = edition.value();
    boolean good = text.length() <= LONGEST_EDITION && EDITION.matcher(text).matches();
    String name = text.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
    if (!good || DEVICE.matcher(name).matches()) {
      findings.add(
          "bad-edition",
          edition.span(),
          "\"" + text + "\" cannot be the name of a file, which an edition is",
          "write letters and digits of ASCII, with single dots or hyphens between them, at most "
              + LONGEST_EDITION
              + " characters: \"1.2\" in place of \"1.2 (March 2026)\"");
    }
  }

  /** Reports an id that is not well formed. */
  public static void check(Scalar id, Findings findings) {
    if (!isId(id.value())) {
      findings.add(
          "bad-id",
          id.span(),
          "\"" + id.value() + "\" is not an id",
          like(id.value()).map(made -> "write \"" + made + "\"; an id has ").orElse("")
              + "lower-case letters, digits and single hyphens, a letter first, at most "
              + LONGEST
              + " characters");
    }
  }

  /** An id that is made of the letters and digits of a text; empty where there is none. */
  public static Optional<String> like(String text) {
    return Optional.of(
            text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-$", ""))
        .filter(Ids::isId);
  }
}
