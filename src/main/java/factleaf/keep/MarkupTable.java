package factleaf.keep;

import factleaf.verify.KeptText.Block;
import factleaf.verify.KeptText.Paragraph;
import factleaf.verify.KeptText.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** The rows of a table. A cell that spans rows stands in each of them, so that each is whole. */
final class MarkupTable {
  private static final int WIDEST = 50; // columns
  private static final int LONGEST_SPAN = 500; // rows

  /** A cell that goes on below. */
  private record Spanning(String text, int rows) {}

  private final List<Block> rows = new ArrayList<>();
  private Map<Integer, Spanning> spanning = new TreeMap<>();

  private MarkupTable() {}

  /** Whether a table is one, and not a frame of a page. */
  static boolean isTable(Element table) {
    return table.select("table, h1, h2, h3, h4, h5, h6").size() == 1
        && !table.attr("role").equals("presentation")
        && table.select("td, th").size() > 1;
  }

  static List<Block> rows(Element table) {
    MarkupTable read = new MarkupTable();
    table.select("> caption").forEach(caption -> read.rows.add(new Paragraph(text(caption))));
    table.select("tr").forEach(read::add);
    return read.rows;
  }

  private void add(Element row) {
    Map<Integer, String> cells = new TreeMap<>();
    Map<Integer, Spanning> below = new TreeMap<>();
    spanning.forEach(
        (column, cell) -> {
          cells.put(column, cell.text());
          if (cell.rows() > 1) {
            below.put(column, new Spanning(cell.text(), cell.rows() - 1));
          }
        });
    int column = 0;
    for (Element cell : row.select("> td, > th")) {
      while (cells.containsKey(column)) {
        column++;
      }
      int columns = span(cell, "colspan", WIDEST);
      int down = span(cell, "rowspan", LONGEST_SPAN);
      for (int i = 0; i < columns && column < WIDEST; i++) {
        String text = i == 0 ? text(cell) : "";
        cells.put(column, text);
        if (down > 1) {
          below.put(column, new Spanning(text, down - 1));
        }
        column++;
      }
    }
    spanning = below;
    int width = cells.keySet().stream().mapToInt(c -> c + 1).max().orElse(0);
    rows.add(new Row(IntStream.range(0, width).mapToObj(c -> cells.getOrDefault(c, "")).toList()));
  }

  private static int span(Element cell, String attribute, int most) {
    String span = cell.attr(attribute);
    return span.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(span), 1, most) : 1;
  }

  private static String text(Element cell) {
    return MarkupBlocks.of(cell, 0).stream().map(Block::text).collect(Collectors.joining(" "));
  }
}
