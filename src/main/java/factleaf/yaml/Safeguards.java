package factleaf.yaml;

import factleaf.diagnostic.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says where a project's file takes from what keeps readers safe: {@code safeguards.yaml} lists
 * these values of the shipped files. The file allows it with a reason, {@code allow: {PATH:
 * REASON}}.
 *
 * <p>Rules: {@code weakened-safeguard}, {@code unused-allowance}.
 */
final class Safeguards {
  static final String ALLOW = "allow";

  private final Map<String, Scalar> allowed = new LinkedHashMap<>();
  private final Set<String> needed = new HashSet<>();
  private final Set<String> judged = new HashSet<>();
  private final Findings findings;

  /** The table, by what paths of files look like. Read with the first file of a project. */
  private static final class Table {
    static final Map<Pattern, List<Guard>> GUARDS =
        Resources.load(Safeguards.class, "safeguards.yaml", (root, findings) -> guards(root));

    private static Map<Pattern, List<Guard>> guards(Mapping root) {
      Map<Pattern, List<Guard>> guards = new LinkedHashMap<>();
      for (Mapping.Pair file : root.pairs()) {
        List<Guard> ofFile = ((Mapping) file.value()).pairs().stream().map(Guard::of).toList();
        String name = file.key().value().replace(".", "\\.").replace("*", "[^/]+");
        guards.put(Pattern.compile(name), ofFile);
      }
      return guards;
    }
  }

  private record Guard(List<String> path, Weakening weakening) {
    static Guard of(Mapping.Pair line) {
      return new Guard(
          List.of(line.key().value().split("\\.")), Weakening.of(((Scalar) line.value()).value()));
    }
  }

  /**
   * A value, or where there would be one.
   *
   * @param path of keys and ids
   * @param own what the project's file says here, or above if it takes all of that away
   * @param gone the path of what is taken away; empty if this is there
   */
  private record Place(
      String path, Node own, Optional<Node> shipped, Optional<Node> now, String gone) {
    /** What stands below; empty if the project's file says nothing of it. */
    Optional<Place> below(String name) {
      Optional<Node> was = shipped.flatMap(node -> child(node, name));
      Optional<Node> is = now.flatMap(node -> child(node, name));
      Optional<Node> said = child(own, name);
      boolean lost = was.isPresent() && is.isEmpty();
      if (said.isEmpty() && !lost) {
        return Optional.empty();
      }
      String to = path.isEmpty() ? name : path + "." + name;
      return Optional.of(
          new Place(to, said.orElse(own), was, is, gone.isEmpty() && lost ? to : gone));
    }
  }

  private Safeguards(Findings findings) {
    this.findings = findings;
  }

  /**
   * Compares what counts with what is shipped.
   *
   * @param file path in the folder of templates
   * @param own the project's file
   * @param laid that file over the shipped one
   */
  static void check(String file, Mapping own, Mapping shipped, Mapping laid, Findings findings) {
    Safeguards guards = new Safeguards(findings);
    own.get(ALLOW)
        .flatMap(node -> Fields.asMapping(node, "\"" + ALLOW + "\"", findings))
        .ifPresent(mapping -> mapping.pairs().forEach(guards::allow));
    Place root =
        new Place("", own, Optional.of(inherited(shipped)), Optional.of(inherited(laid)), "");
    Table.GUARDS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(file).matches())
        .flatMap(entry -> entry.getValue().stream())
        .forEach(guard -> guards.check(guard.path(), guard.weakening(), root));
    guards.reportUnneeded();
  }

  private void allow(Mapping.Pair pair) {
    Fields.asText(pair.value(), "the reason", findings)
        .ifPresent(reason -> allowed.put(pair.key().value(), pair.key()));
  }

  private void check(List<String> path, Weakening weakening, Place place) {
    if (path.isEmpty()) {
      if (judged.add(place.path())) {
        weakening.of(place.shipped(), place.now()).ifPresent(how -> report(place, how));
      }
      return;
    }
    List<String> rest = path.subList(1, path.size());
    names(path.getFirst(), place)
        .forEach(
            name ->
                place
                    .below(name)
                    .filter(below -> below.shipped().isPresent() || rest.isEmpty())
                    .ifPresent(below -> check(rest, weakening, below)));
  }

  private static Stream<String> names(String step, Place place) {
    return switch (step) {
      case "*" -> place.shipped().stream().flatMap(Safeguards::names);
      case "+" ->
          names("*", place)
              .filter(name -> place.now().flatMap(node -> child(node, name)).isPresent());
      default -> Stream.of(step);
    };
  }

  private void report(Place place, String how) {
    String path = place.gone().isEmpty() ? place.path() : place.gone();
    if (allowed.containsKey(path)) {
      needed.add(path);
      return;
    }
    findings.add(
        "weakened-safeguard",
        place.own().span(),
        place.gone().isEmpty()
            ? "the templates weaken \"" + path + "\": " + how
            : "the templates take out \"" + path + "\", which keeps readers safe",
        "put it back, or say why at the top of this file: allow: {" + path + ": the reason}");
  }

  private void reportUnneeded() {
    allowed.forEach(
        (path, key) -> {
          if (!needed.contains(path)) {
            findings.add(
                "unused-allowance",
                key.span(),
                "nothing of the name \"" + path + "\" is weaker than in the shipped file",
                "remove the allowance, or correct the name");
          }
        });
  }

  /** Values by keys, items by ids. */
  private static Stream<String> names(Node node) {
    return switch (node) {
      case Mapping mapping -> mapping.keys().stream();
      case Sequence list when Laying.hasIds(list) ->
          list.items().stream().flatMap(item -> Laying.id(item).stream()).map(Scalar::value);
      default -> Stream.of();
    };
  }

  private static Optional<Node> child(Node node, String name) {
    return switch (node) {
      case Mapping mapping -> mapping.get(name);
      case Sequence list ->
          list.items().stream()
              .filter(item -> Laying.id(item).filter(id -> id.value().equals(name)).isPresent())
              .findFirst();
      case Scalar scalar -> Optional.empty();
    };
  }

  /** Writes into what is like its neighbour what it has of that one. */
  private static Mapping inherited(Mapping mapping) {
    List<Mapping.Pair> pairs = new ArrayList<>();
    for (Mapping.Pair pair : mapping.pairs()) {
      Node value = pair.value() instanceof Mapping inner ? inherited(inner) : pair.value();
      Optional<Node> like = child(value, "like").flatMap(name -> mapping.get(Origins.text(name)));
      pairs.add(
          value instanceof Mapping own && like.isPresent() && like.get() instanceof Mapping model
              ? new Mapping.Pair(pair.key(), merged(own, model))
              : new Mapping.Pair(pair.key(), value));
    }
    return new Mapping(pairs, mapping.span());
  }

  private static Mapping merged(Mapping own, Mapping model) {
    Map<String, Mapping.Pair> pairs = new LinkedHashMap<>();
    Stream.of(model, own)
        .flatMap(mapping -> mapping.pairs().stream())
        .forEach(pair -> pairs.put(pair.key().value(), pair));
    return new Mapping(List.copyOf(pairs.values()), own.span());
  }
}
