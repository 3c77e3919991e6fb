package factleaf.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Which pages of a pack its parts have. Each part begins on the front of a sheet of paper, so that
 * two documents never share one: behind an odd number of pages stands an empty one.
 *
 * @param counts how many pages the cover and each document have, without empty ones
 */
record PackPlan(List<Integer> counts) {
  PackPlan {
    counts = List.copyOf(counts);
  }

  /** Of a pack that was never laid out. */
  static PackPlan none(int documents) {
    return new PackPlan(Collections.nCopies(documents + 1, 0));
  }

  /** What the links of the contents lead to: the element of a document, by its number from 1. */
  static String id(int document) {
    return "d" + document;
  }

  boolean emptyBehind(int part) {
    return counts.get(part) % 2 == 1 && part < counts.size() - 1;
  }

  /** The page on which a part begins, from 1. */
  int first(int part) {
    int page = 1;
    for (int i = 0; i < part; i++) {
      page += counts.get(i) + (emptyBehind(i) ? 1 : 0);
    }
    return page;
  }

  int last(int part) {
    return first(part) + counts.get(part) - 1;
  }

  /**
   * What a pack that was laid out by this plan turned out to have.
   *
   * @param starts the pages on which documents begin, by their ids
   * @param pages how many there are
   */
  PackPlan measured(Map<String, Integer> starts, int pages) {
    List<Integer> found = new ArrayList<>();
    for (int part = 0; part < counts.size(); part++) {
      int begin = part == 0 ? 1 : starts.getOrDefault(id(part), 1);
      int end = part == counts.size() - 1 ? pages + 1 : starts.getOrDefault(id(part + 1), 1);
      found.add(Math.max(0, end - begin - (emptyBehind(part) ? 1 : 0)));
    }
    return new PackPlan(found);
  }
}
