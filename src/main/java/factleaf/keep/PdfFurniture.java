package factleaf.keep;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Running heads and feet: what stands at the same edge of many pages, and page numbers. */
final class PdfFurniture {
  private static final float EDGE = 0.11f; // of the height
  private static final float OFTEN = 0.3f; // of the pages
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)[-–\\s]*(page|p\\.)?\\s*\\d{1,4}(\\s*(of|/)\\s*\\d{1,4})?[-–\\s]*");

  private final Map<String, Set<Integer>> pages = new HashMap<>();
  private final List<Float> heights;

  /**
   * @param all the segments of each page
   * @param heights of the pages, in points
   */
  PdfFurniture(List<List<PdfSegment>> all, List<Float> heights) {
    this.heights = heights;
    all.forEach(
        page ->
            page.stream()
                .filter(this::isAtEdge)
                .forEach(s -> pages.computeIfAbsent(key(s), k -> new HashSet<>()).add(s.page())));
  }

  boolean has(PdfSegment segment) {
    int times = pages.getOrDefault(key(segment), Set.of()).size();
    return isAtEdge(segment)
        && (PAGE_NUMBER.matcher(segment.words()).matches()
            || times >= Math.max(2, OFTEN * heights.size()));
  }

  private boolean isAtEdge(PdfSegment segment) {
    float height = heights.get(segment.page());
    return segment.y() < EDGE * height || segment.y() > (1 - EDGE) * height;
  }

  /** What is the same on each page but for numbers. */
  private static String key(PdfSegment segment) {
    return Math.round(segment.y() / 4) + " " + segment.words().replaceAll("\\d+", "#");
  }
}
