package factleaf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/**
 * A table as plain text: the heads, then an item for each row. Where a row has more than two cells,
 * the head of each but the first stands before it.
 */
record TextTable(Element table, TextLines lines, Consumer<Element> parts) {
  void add() {
    List<Element> heads = new ArrayList<>();
    for (Element group : read(table)) {
      switch (group.getNodeName()) {
        case "caption" -> line(List.of(group));
        case "thead" ->
            read(group)
                .forEach(
                    row -> {
                      heads.addAll(read(row));
                      line(read(row));
                    });
        default -> read(group).forEach(row -> row(read(row), heads));
      }
    }
  }

  /** Cells that stand for more than one row. */
  private void line(List<Element> cells) {
    lines.gap(1);
    cells(cells, List.of(), ";");
    lines.gap(1);
  }

  private void row(List<Element> cells, List<Element> heads) {
    if (cells.size() < 2) {
      line(cells);
      return;
    }
    boolean wide = cells.size() > 2 && cells.size() == heads.size();
    lines.beginItem();
    cells(cells, wide ? heads : List.of(), wide ? ";" : ":");
    lines.endItem();
  }

  /** Writes cells, with a mark behind the first. */
  private void cells(List<Element> cells, List<Element> heads, String mark) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0 && !cells.get(i).getTextContent().isBlank()) {
        lines.stop(i == 1 ? mark : ";");
        if (!heads.isEmpty()) {
          parts.accept(heads.get(i));
          lines.stop(":");
        }
      }
      parts.accept(cells.get(i));
    }
  }

  private static List<Element> read(Element element) {
    return Page.kids(element).stream().filter(PlainText::isRead).toList();
  }
}
