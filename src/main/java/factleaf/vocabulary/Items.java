package factleaf.vocabulary;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Reads lists whose items have an id.
 *
 * <p>Rules: {@code bad-id}, {@code duplicate-id}, and those of {@link Fields}.
 */
record Items(Fields file, Findings findings) {
  /** Ids become keys of text files; those of papers stand in the manifest. */
  private static final Pattern ID =
      Pattern.compile("(?=.{1,40}$)[A-Za-z][A-Za-z0-9]*(-[a-z0-9]+)*");

  /** The keys of an item that has nothing but an id. */
  static Keys keys(String about) {
    return Keys.about("").may("id", Shape.TEXT).then(about);
  }

  /**
   * The items of a list in its order, by id.
   *
   * @param what findings call an item
   * @param keys those of an item, begun with {@link #keys}
   * @param make makes something of an id and its item
   */
  <T> Map<String, T> read(String key, String what, Keys keys, BiFunction<String, Fields, T> make) {
    Map<String, T> items = new LinkedHashMap<>();
    for (Node node : file.requiredList(key)) {
      Fields.asMapping(node, "a " + what, findings)
          .map(item -> new Fields(item, item.span(), "the " + what, keys, findings))
          .ifPresent(
              fields ->
                  fields
                      .requiredText("id")
                      .filter(id -> isGood(id, items))
                      .ifPresent(id -> items.put(id.value(), make.apply(id.value(), fields))));
    }
    return items;
  }

  private boolean isGood(Scalar id, Map<String, ?> others) {
    boolean isId = ID.matcher(id.value()).matches();
    if (!isId) {
      findings.add(
          "bad-id",
          id.span(),
          "\"" + id.value() + "\" is not an id",
          "letters, digits and single hyphens, a letter first, at most 40 characters");
    } else if (others.containsKey(id.value())) {
      findings.add(
          "duplicate-id",
          id.span(),
          "the id \"" + id.value() + "\" stands twice",
          "keep one of the items");
    }
    return isId;
  }
}
