package factleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Editions of invented sheets that were handed out, as {@code factleaf release} writes them. */
final class Editions {
  private static final Pattern ID = Pattern.compile("(?m)^id: *(\\S+)$");
  private static final Pattern EDITION = Pattern.compile("(?m)^edition:.*$");

  /** The end of a wording for patients that has no quotes. */
  private static final Pattern WORDING = Pattern.compile("(?m)(^ +patient: [A-Z][^'\"\n]*)\\.$");

  private static final String CLINIC =
      "factleaf: 2\nname: A clinic\nsite: https://clinic.invalid/sheets\n";

  private Editions() {}

  /** Each edition words a statement otherwise than the next one. */
  static void write(Path folder, List<Path> sheets, int count) throws IOException {
    Files.writeString(folder.resolve("clinic.yaml"), CLINIC);
    for (Path sheet : sheets) {
      String text = Files.readString(sheet);
      Matcher id = ID.matcher(text);
      if (!id.find()) {
        throw new IOException(sheet + " has no line with its id");
      }
      Path editions =
          Files.createDirectories(sheet.resolveSibling("editions").resolve(id.group(1)));
      for (int i = 1; i <= count; i++) {
        String edition = "0.0." + i;
        Files.writeString(
            editions.resolve(edition + ".yaml"), edition(text, id.group(1), edition, i));
      }
    }
  }

  private static String edition(String text, String id, String edition, int number) {
    String then = EDITION.matcher(text).replaceFirst("edition: \"" + edition + "\"");
    String facts = WORDING.matcher(then).replaceFirst("$1" + " again".repeat(number) + ".");
    return ("factleaf: 2\nsheet: " + id + "\nedition: \"" + edition + "\"\n")
        + ("released: 2020-01-0" + number + "\ndraft: true\nfiles: {}\nfacts:\n")
        + facts.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
  }
}
