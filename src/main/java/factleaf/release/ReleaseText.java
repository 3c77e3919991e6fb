package factleaf.release;

import factleaf.release.Release.Signature;
import factleaf.text.Digest;
import factleaf.yaml.YamlEdit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An edition as its file has it. The texts of the fact file and of what it includes go in as they
 * are, two levels deeper: nothing that people wrote is written anew.
 *
 * @param files digests of what was handed out, by the paths below out/
 * @param facts the text of the fact file
 * @param included the texts of the files of sources, by the names that the fact file gives them
 */
public record ReleaseText(
    String sheet,
    String edition,
    LocalDate on,
    boolean draft,
    List<Signature> signed,
    Map<String, String> files,
    String facts,
    Map<String, String> included) {
  private static final String HEAD =
      """
      # An edition as it was handed out; written by factleaf release and never edited, see docs/editions.md.
      factleaf: 2
      """;

  /** The line of the digest of all lines below it. */
  private static final Pattern SUM = Pattern.compile("(?m)^sum: \"([0-9a-f]{64})\"$");

  /** Whether a file's text is as it was written, whatever its lines end with. */
  public static boolean isAsWritten(String file) {
    String text = file.replace("\r\n", "\n");
    Matcher sum = SUM.matcher(text);
    return !sum.find() || sum.group(1).equals(digest(text.substring(sum.end() + 1)));
  }

  private static String digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The file's text. */
  public String text() {
    String handedOut = handedOut();
    return HEAD + "sum: \"" + digest(handedOut) + "\"\n" + handedOut;
  }

  private String handedOut() {
    StringBuilder text = new StringBuilder();
    text.append("sheet: ").append(sheet).append('\n');
    text.append("edition: ").append(YamlEdit.quoted(edition)).append('\n');
    text.append("released: ").append(on).append('\n');
    text.append("draft: ").append(draft).append('\n');
    if (!signed.isEmpty()) {
      text.append("signed:\n");
      signed.forEach(signature -> text.append(line(signature)));
    }
    text.append("files:\n");
    files.forEach((path, sum) -> text.append("  " + path + ": \"" + sum + "\"\n"));
    text.append("facts:\n").append(deeper(facts, "  "));
    if (!included.isEmpty()) {
      text.append("included:\n");
      included.forEach(
          (path, file) ->
              text.append("  " + YamlEdit.quoted(path) + ":\n").append(deeper(file, "    ")));
    }
    return text.toString();
  }

  private static String line(Signature signature) {
    String by = YamlEdit.quoted(signature.by());
    return "  - {by: "
        + by
        + ", role: "
        + YamlEdit.quoted(signature.role())
        + ", on: "
        + signature.on()
        + "}\n";
  }

  /** Lines under a key; what begins and ends a document of its own is left out. */
  private static String deeper(String yaml, String indent) {
    List<String> lines = yaml.lines().toList();
    int first = lines.indexOf("---") + 1;
    int end = lines.lastIndexOf("...");
    return lines.subList(first, end < first ? lines.size() : end).stream()
        .map(line -> line.isEmpty() ? "\n" : indent + line + "\n")
        .collect(Collectors.joining());
  }
}
