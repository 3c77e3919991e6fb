package factleaf.pdf.tagging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the words and pictures of each link, and the fields, of the current page were painted. */
final class Places {
  private final Map<StructureElement, List<Area>> areas = new LinkedHashMap<>();

  void add(StructureElement element, Area area) {
    List<Area> known = areas.computeIfAbsent(element, e -> new ArrayList<>());
    if (!known.isEmpty() && known.getLast().isContinuedBy(area)) {
      known.set(known.size() - 1, known.getLast().union(area));
    } else if (area.isVisible()) {
      known.add(area);
    }
  }

  /** The areas by element, one for each line, in the order of painting; then it is empty. */
  Map<StructureElement, List<Area>> take() {
    Map<StructureElement, List<Area>> taken = new LinkedHashMap<>(areas);
    taken.values().removeIf(List::isEmpty);
    areas.clear();
    return taken;
  }
}
