package factleaf.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the pages of docs/ say of each key, in tables whose first column names it. */
final class KeyDocs {
  private static final String COLUMN = "what it is";
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\([^)]*\\)");
  private static final Pattern POINTER = Pattern.compile("[;,]? see below");

  private final Map<String, Map<String, String>> tables = new HashMap<>();

  /**
   * What is said of a key; empty if nothing is.
   *
   * @param about page and heading, as in "packs.md#Packs"; empty for none
   */
  String of(String about, String key) {
    return about.isEmpty()
        ? ""
        : tables.computeIfAbsent(about, KeyDocs::table).getOrDefault(key, "");
  }

  private static Map<String, String> table(String about) {
    String[] place = about.split("#", 2);
    Map<String, String> said = new HashMap<>();
    int column = 0;
    for (List<String> row : rows(page(place[0]), place[1])) {
      if (!row.getFirst().startsWith("`")) {
        column = row.contains(COLUMN) ? row.indexOf(COLUMN) : row.size() - 1;
        continue;
      }
      String text = plain(row.get(column));
      NAME.matcher(row.getFirst()).results().forEach(key -> said.putIfAbsent(key.group(1), text));
    }
    if (said.isEmpty()) {
      throw new IllegalStateException("docs have no table of keys at " + about);
    }
    return said;
  }

  /** The rows of the tables between a heading and the next one. */
  private static List<List<String>> rows(String page, String heading) {
    List<List<String>> rows = new ArrayList<>();
    boolean here = false;
    for (String line : page.split("\n")) {
      if (line.startsWith("#")) {
        here = line.replaceFirst("^#+ ", "").equals(heading);
      } else if (here && line.startsWith("| ")) {
        String cells = line.substring(1, line.lastIndexOf('|'));
        rows.add(List.of(cells.split("\\|")).stream().map(String::strip).toList());
      }
    }
    return rows;
  }

  private static String plain(String cell) {
    return POINTER.matcher(LINK.matcher(cell).replaceAll("$1")).replaceAll("");
  }

  private static String page(String name) {
    try (InputStream in = KeyDocs.class.getResourceAsStream("/factleaf/docs/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
