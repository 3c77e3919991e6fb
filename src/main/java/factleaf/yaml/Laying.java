package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lays the nodes of a project's file over those of a shipped one: mappings key by key, lists whose
 * items have an id by id, all else whole. Each node keeps the place from which it comes.
 *
 * <p>Rules: {@code unknown-removal}, {@code duplicate-id}, {@code missing-key}, {@code wrong-type},
 * {@code unknown-value}, {@code misspelt-item}.
 *
 * @param isNamed whether the project's files name an item besides where it is written
 */
record Laying(Predicate<String> isNamed, Findings findings) {
  /** Keys of mappings whose own keys are names, not words of a language. */
  private static final Set<String> NAMES = Set.of("groups", "guides");

  static final String ID = "id";
  static final String REMOVE = "remove";
  static final String AFTER = "after";

  /** A file over another one. */
  Mapping lay(Mapping own, Mapping shipped) {
    List<Mapping.Pair> fit = own.pairs().stream().filter(pair -> fits(pair, shipped)).toList();
    return merged(new Mapping(fit, own.span()), shipped);
  }

  /** Further down some mappings may be written as a text; at the top of a file all count. */
  private boolean fits(Mapping.Pair own, Mapping shipped) {
    boolean mapping = shipped.get(own.key().value()).filter(Mapping.class::isInstance).isPresent();
    return !mapping
        || Fields.asMapping(own.value(), "\"" + own.key().value() + "\"", findings).isPresent();
  }

  private Mapping merged(Mapping own, Mapping shipped) {
    Map<String, Mapping.Pair> pairs = new LinkedHashMap<>();
    shipped.pairs().forEach(pair -> pairs.put(pair.key().value(), pair));
    for (Mapping.Pair pair : own.pairs()) {
      String key = pair.key().value();
      if (removes(pair.value(), Set.of(REMOVE))) {
        remove(pair.key(), pairs);
      } else {
        Optional<Node> below = Optional.ofNullable(pairs.get(key)).map(Mapping.Pair::value);
        pairs.put(key, new Mapping.Pair(pair.key(), lay(pair.value(), key, below)));
      }
    }
    return new Mapping(List.copyOf(pairs.values()), own.span());
  }

  private Node lay(Node own, String key, Optional<Node> shipped) {
    if (own instanceof Mapping mapping) {
      if (mapping.pairs().isEmpty() && shipped.filter(Mapping.class::isInstance).isPresent()) {
        Fields.asMapping(own, "\"" + key + "\"", findings);
        return shipped.get();
      }
      if (NAMES.contains(key) && shipped.isPresent() && shipped.get() instanceof Mapping names) {
        mapping.pairs().forEach(pair -> checkNew(pair.key(), names.keys()));
      }
      Mapping nothing = new Mapping(List.of(), mapping.span());
      return merged(
          mapping, shipped.map(s -> s instanceof Mapping m ? m : nothing).orElse(nothing));
    }
    if (shipped.isPresent()
        && shipped.get() instanceof Sequence list
        && !list.items().isEmpty()
        && hasIds(list)) {
      return Fields.asSequence(own, "\"" + key + "\"", findings)
          .map(items -> items(items, list))
          .orElse(list);
    }
    return own;
  }

  private Sequence items(Sequence own, Sequence shipped) {
    Function<Node, String> id = item -> id(item).orElseThrow().value();
    Map<String, Node> items = new LinkedHashMap<>();
    shipped.items().forEach(item -> items.put(id.apply(item), item));
    Set<String> known = Set.copyOf(items.keySet());
    Map<String, Scalar> after = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Node item : own.items()) {
      if (id(item).isEmpty()) {
        findings.add(
            "missing-key",
            item.span(),
            "this item has no \"id\", as those of the shipped list have",
            "give it one of its own to add it, or that of the item that it changes");
      } else if (!seen.add(id.apply(item))) {
        findings.add(
            "duplicate-id",
            item.span(),
            "two items have the id \"" + id.apply(item) + "\"",
            "keep one of them");
      } else if (removes(item, Set.of(REMOVE, ID))) {
        remove(id(item).orElseThrow(), items);
      } else if (((Mapping) item).get(REMOVE).isPresent()) {
        findings.add(
            "unknown-value",
            ((Mapping) item).get(REMOVE).get().span(),
            "an item with \"remove\" is taken out, so it says nothing else than remove: true",
            "write {id: " + id.apply(item) + ", remove: true}, or leave \"remove\" out");
      } else {
        Mapping said = (Mapping) item;
        said.get(AFTER)
            .flatMap(node -> Fields.asText(node, "\"" + AFTER + "\"", findings))
            .ifPresent(before -> after.put(id.apply(item), before));
        checkNew(id(item).orElseThrow(), known);
        items.merge(
            id.apply(item),
            said.without(List.of(AFTER)),
            (below, over) -> lay(over, ID, Optional.of(below)));
      }
    }
    return new Sequence(inOrder(items, after), own.span());
  }

  /** What nobody names is no new item, but one that was to be changed and is misspelt. */
  private void checkNew(Scalar name, Collection<String> known) {
    Suggestion.nearest(name.value(), known)
        .filter(near -> !known.contains(name.value()) && !isNamed.test(name.value()))
        .ifPresent(
            near ->
                findings.add(
                    "misspelt-item",
                    name.span(),
                    "there is no \"" + name.value() + "\" to change, and nothing names it",
                    "did you mean \"" + near + "\"?"));
  }

  /** In the shipped order, new ones last, but for those that say behind which they stand. */
  private List<Node> inOrder(Map<String, Node> items, Map<String, Scalar> after) {
    List<String> order = new ArrayList<>(items.keySet());
    after.forEach(
        (id, before) -> {
          order.remove(id);
          int at = order.indexOf(before.value());
          order.add(at < 0 ? order.size() : at + 1, id);
          if (at < 0) {
            findings.add(
                "unknown-value",
                before.span(),
                "there is no \"" + before.value() + "\" to stand after",
                Suggestion.hint(before.value(), order));
          }
        });
    return order.stream().map(items::get).toList();
  }

  private void remove(Scalar name, Map<String, ?> from) {
    if (from.remove(name.value()) == null) {
      findings.add(
          "unknown-removal",
          name.span(),
          "there is no \"" + name.value() + "\" to remove",
          Suggestion.hint(name.value(), from.keySet()));
    }
  }

  private static boolean removes(Node node, Set<String> keys) {
    return node instanceof Mapping mapping
        && keys.containsAll(mapping.keys())
        && mapping
            .get(REMOVE)
            .filter(n -> n instanceof Scalar s && s.value().equals("true"))
            .isPresent();
  }

  static boolean hasIds(Sequence list) {
    return list.items().stream().allMatch(item -> id(item).isPresent());
  }

  static Optional<Scalar> id(Node item) {
    return item instanceof Mapping mapping
        ? mapping
            .get(ID)
            .flatMap(
                id -> id instanceof Scalar s && !s.isBlank() ? Optional.of(s) : Optional.empty())
        : Optional.empty();
  }
}
