package factleaf.report;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param command that ran
 * @param version of the program
 * @param files what was looked at, by the names that items give; others may be at fault, too
 * @param items in the order of their places
 * @param rules what the ids of items mean
 * @param words the same for people
 */
public record Report(
    String command,
    String version,
    List<String> files,
    List<Item> items,
    Map<String, RuleInfo> rules,
    String words) {
  /**
   * As items.
   *
   * @param texts of the files that findings point into
   */
  public static List<Item> items(List<Finding> findings, Map<String, String> texts) {
    EntryIds ids = new EntryIds(texts);
    return findings.stream().map(finding -> Item.of(finding, ids.around(finding.span()))).toList();
  }

  long count(Level level) {
    return items.stream().filter(item -> item.level() == level).count();
  }

  /** A fingerprint for each item, in their order. */
  List<String> fingerprints() {
    Map<String, Integer> seen = new HashMap<>();
    return items.stream()
        .map(Fingerprint::of)
        .map(print -> print + ":" + seen.merge(print, 1, Integer::sum))
        .toList();
  }
}
