package factleaf.page;

import factleaf.yaml.Mapping;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What style sheets may hold, from the part {@code style} of {@code allowed.yaml}. */
final class StyleAllowList {
  private final Set<String> statements;
  private final Set<String> strings;
  private final Set<String> functions;
  private final Set<String> properties;
  private final Set<String> screenProperties;
  private final Map<String, Set<String>> values;
  private final Map<String, Map<String, BigDecimal>> least = new HashMap<>();

  StyleAllowList(Mapping data) {
    statements = AllowList.list(data, "statements");
    strings = AllowList.list(data, "strings");
    functions = AllowList.list(data, "functions");
    properties = AllowList.list(data, "properties");
    screenProperties = AllowList.list(data, "screen-properties");
    values = AllowList.lists(data, "values");
    AllowList.mapping(data, "least")
        .pairs()
        .forEach(p -> least.put(p.key().value(), AllowList.numbers(p.value())));
  }

  boolean allowsStatement(String name) {
    return statements.contains(name);
  }

  boolean allowsFunction(String name) {
    return functions.contains(name);
  }

  boolean allowsString(String property) {
    return strings.contains(property);
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
