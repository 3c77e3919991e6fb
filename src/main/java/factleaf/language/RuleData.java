package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Resources;
import factleaf.yaml.Scalar;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A data file of a rule: lists of words by key. A mistake in one is a fault of the program. */
public final class RuleData {
  private final Map<String, Set<String>> lists;

  /**
   * Reads a file of lists.
   *
   * @param beside the class that it stands beside
   * @param name its name
   * @param keys its keys, each of which has a list
   */
  public RuleData(Class<?> beside, String name, List<String> keys) {
    lists = Resources.load(beside, name, (root, findings) -> lists(name, root, keys, findings));
  }

  private static Map<String, Set<String>> lists(
      String name, Mapping root, List<String> keys, Findings findings) {
    Map<String, Set<String>> lists = new HashMap<>();
    Fields fields = new Fields(root, root.span(), name, keys, findings);
    for (String key : keys) {
      lists.put(
          key,
          fields.requiredTexts(key).stream()
              .map(Scalar::value)
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    return lists;
  }

  /** The words under a key, in file order. */
  public Set<String> words(String key) {
    return Collections.unmodifiableSet(lists.get(key));
  }
}
