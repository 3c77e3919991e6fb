package factleaf.page;

import factleaf.yaml.Mapping;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What style sheets may hold, from the part {@code style} of {@code allowed.yaml}. */
record StyleAllowList(
    Set<String> statements,
    Set<String> strings,
    Set<String> functions,
    Set<String> properties,
    Set<String> screenProperties,
    Map<String, Set<String>> values,
    Map<String, Map<String, BigDecimal>> least) {
  static StyleAllowList of(Mapping data) {
    Map<String, Map<String, BigDecimal>> least = new HashMap<>();
    AllowList.mapping(data, "least")
        .pairs()
        .forEach(p -> least.put(p.key().value(), AllowList.numbers(p.value())));
    return new StyleAllowList(
        AllowList.list(data, "statements"),
        AllowList.list(data, "strings"),
        AllowList.list(data, "functions"),
        AllowList.list(data, "properties"),
        AllowList.list(data, "screen-properties"),
        AllowList.lists(data, "values"),
        least);
  }

  /**
   * Whether a property may be set.
   *
   * @param screenOnly whether only for what screens alone show
   */
  boolean allowsProperty(String name, boolean screenOnly) {
    return AllowList.isListed(properties, name) || (screenOnly && screenProperties.contains(name));
  }

  boolean allowsKeyword(String property, String keyword) {
    return !values.containsKey(property) || values.get(property).contains(keyword);
  }

  /** Whether the size of text is set by a property, so that nothing else may decide on it. */
  boolean isLimited(String property) {
    return least.containsKey(property);
  }

  /** The least number with a unit that a property takes. */
  BigDecimal least(String property, String unit) {
    return least
        .getOrDefault(property, least.get("other"))
        .getOrDefault(unit.isEmpty() ? "number" : unit, BigDecimal.ZERO);
  }
}
