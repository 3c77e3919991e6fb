package factleaf.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page shows as code.
 *
 * @param language as the page says; empty if it says none
 */
public record DocBlock(String language, String text) {
  private static final Pattern BLOCK = Pattern.compile("(?m)^( *)```([a-z]*)\n((?:.*\n)*?)\\1```$");

  /** All of a page, in order. */
  public static List<DocBlock> of(Path page) throws IOException {
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .map(m -> new DocBlock(m.group(2), m.group(3).replaceAll("(?m)^" + m.group(1), "")))
        .toList();
  }

  /** The commands, without the words behind them. */
  public List<String> commands() {
    Stream<String> lines = text.lines().filter(line -> !line.isBlank());
    return lines.map(line -> line.replaceFirst(" +# .*", "")).toList();
  }
}
