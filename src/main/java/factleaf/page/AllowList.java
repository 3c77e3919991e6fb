package factleaf.page;

import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Resources;
import factleaf.yaml.Scalar;
import factleaf.yaml.Sequence;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What pages may hold, from {@code allowed.yaml}. A mistake there is a fault of the program. */
final class AllowList {
  /** What an element may hold that is no element. */
  static final String WORDS = "text";

  /**
   * An element.
   *
   * @param empty whether it never holds anything, in HTML too
   * @param holds names of what may stand in it
   * @param attributes its own
   * @param drawing whether it is a part of a drawing, or one itself
   */
  record Allowed(boolean empty, Set<String> holds, Set<String> attributes, boolean drawing) {}

  private static final AllowList SHIPPED = new AllowList();

  private final Map<String, Allowed> elements = new HashMap<>();
  private final Map<String, Set<String>> groups;
  private final Map<String, Set<String>> values;
  private final Map<String, Set<String>> addresses;
  private final Set<String> attributes;
  private final Set<String> drawingAttributes;
  private final String policy;
  private final String scriptPolicy;
  private final StyleAllowList style;

  private AllowList() {
    Mapping root = Resources.load(AllowList.class, "allowed.yaml", (data, findings) -> data);
    groups = lists(root, "groups");
    values = lists(root, "values");
    addresses = lists(root, "addresses");
    attributes = list(root, "attributes");
    drawingAttributes = list(root, "drawing-attributes");
    policy = text(root, "policy");
    scriptPolicy = text(root, "script-policy");
    style = StyleAllowList.of(mapping(root, "style"));
    for (Mapping.Pair pair : mapping(root, "elements").pairs()) {
      elements.put(pair.key().value(), element(pair.key().value(), (Mapping) pair.value()));
    }
  }

  static AllowList shipped() {
    return SHIPPED;
  }

  StyleAllowList style() {
    return style;
  }

  Optional<Allowed> element(String name) {
    return Optional.ofNullable(elements.get(name));
  }

  boolean allowsAttribute(Allowed element, String name) {
    return element.attributes().contains(name)
        || isListed(attributes, name)
        || (element.drawing() && drawingAttributes.contains(name));
  }

  /** The only values that an attribute takes; empty if it takes any. */
  Optional<Set<String>> values(String attribute) {
    return Optional.ofNullable(values.get(attribute));
  }

  /** The kinds of addresses that an element takes. */
  Set<String> addresses(String element) {
    return addresses.getOrDefault(element, Set.of());
  }

  /** Whether an element, or its role, is of a group. */
  boolean isOf(String group, String name) {
    return groups.get(group).contains(name);
  }

  /** Whether a name is listed, in full or by its beginning with a star. */
  static boolean isListed(Set<String> list, String name) {
    int prefix = name.startsWith("--") ? 2 : name.indexOf('-') + 1;
    return list.contains(name) || (prefix > 0 && list.contains(name.substring(0, prefix) + "*"));
  }

  /** The Content-Security-Policy of a page without scripts. */
  String policy() {
    return policy;
  }

  /**
   * The policy of a page with one script.
   *
   * @param digest SHA-256 of the script in base64
   */
  String policy(String digest) {
    return scriptPolicy.replace("DIGEST", digest);
  }

  private Allowed element(String name, Mapping data) {
    Set<String> holds = new HashSet<>();
    for (String held : list(data, "holds")) {
      holds.addAll(groups.getOrDefault(held, Set.of(held)));
    }
    boolean drawing =
        name.equals("svg") || groups.get("drawing").contains(name) || name.equals("stop");
    return new Allowed(
        data.get("empty").isPresent(),
        holds,
        list(data, "attributes"),
        drawing && !name.equals("title"));
  }

  static Mapping mapping(Mapping data, String key) {
    return (Mapping) data.get(key).orElseThrow();
  }

  private static String text(Mapping data, String key) {
    return ((Scalar) data.get(key).orElseThrow()).value();
  }

  /** The texts of a list; none if there is no such key. */
  static Set<String> list(Mapping data, String key) {
    return data.get(key).map(AllowList::texts).orElse(Set.of());
  }

  static Map<String, Set<String>> lists(Mapping data, String key) {
    Map<String, Set<String>> lists = new HashMap<>();
    mapping(data, key).pairs().forEach(p -> lists.put(p.key().value(), texts(p.value())));
    return lists;
  }

  static Map<String, BigDecimal> numbers(Node data) {
    Map<String, BigDecimal> numbers = new HashMap<>();
    for (Mapping.Pair pair : ((Mapping) data).pairs()) {
      numbers.put(pair.key().value(), new BigDecimal(((Scalar) pair.value()).value()));
    }
    return numbers;
  }

  private static Set<String> texts(Node list) {
    Set<String> texts = new HashSet<>();
    ((Sequence) list).items().forEach(item -> texts.add(((Scalar) item).value()));
    return texts;
  }
}
