package factleaf.schema;

import factleaf.text.Resource;
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
    for (List<String> row :
        rows(Resource.text(KeyDocs.class, "/factleaf/docs/" + place[0]), place[1])) {
      if (!row.getFirst().startsWith("`")) {
        column = row.contains(COLUMN) ? row.indexOf(COLUMN) : row.size() - 1;
        continue;
      }
      String text = POINTER.matcher(LINK.matcher(row.get(column)).replaceAll("$1")).replaceAll("");
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
}
