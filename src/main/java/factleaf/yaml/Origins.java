package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.Shipped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says where the templates come from: each value of a YAML file, each other file. */
public final class Origins {
  private static final String REMOVED = ".remove";

  private final Overlay overlay;
  private final List<String> words;
  private final List<String> lines = new ArrayList<>();

  /** A value, and where it stands. */
  private record Leaf(String value, Span span) {}

  private Origins(Overlay overlay, List<String> words) {
    this.overlay = overlay;
    this.words = words;
  }

  /**
   * What a project changes, adds and removes, a line each, in the order of the files.
   *
   * @param words if there are any, what is listed instead: all values and files that hold one of
   *     them in their path, shipped ones too
   */
  public static List<String> of(Overlay overlay, List<String> words, Findings findings) {
    Origins origins = new Origins(overlay, words);
    for (String file : overlay.whole().keySet()) {
      boolean isNew = words.isEmpty() && !Shipped.names().contains(file); // whole, so one line
      if (file.endsWith(".yaml") && !isNew) {
        overlay.yaml(file, findings).ifPresent(laid -> origins.values(file, laid));
      } else {
        origins.file(file);
      }
    }
    return List.copyOf(origins.lines);
  }

  private void file(String file) {
    boolean own = overlay.own().containsKey(file);
    boolean copy = overlay.isCopy(file);
    String what = !Shipped.names().contains(file) ? ", added" : copy || !own ? "" : ", changed";
    list(file, file + ": " + overlay.name(file) + what, own && !copy);
  }

  private void values(String file, Mapping laid) {
    Map<String, Leaf> shipped = new LinkedHashMap<>();
    overlay.shippedYaml(file).ifPresent(root -> collect("", root, shipped));
    Map<String, Leaf> now = new LinkedHashMap<>();
    collect("", laid, now);
    now.forEach(
        (path, leaf) -> {
          Optional<Leaf> before = Optional.ofNullable(shipped.get(path));
          boolean same = before.filter(b -> b.value().equals(leaf.value())).isPresent();
          boolean own = !overlay.isCopy(file) && !same;
          String was = !own ? "" : before.map(b -> ", shipped: " + b.value()).orElse(", added");
          list(
              file + " " + path,
              line(file, path) + " = " + leaf.value() + ", " + leaf.span() + was,
              own);
        });
    Map<String, Leaf> own = new LinkedHashMap<>();
    overlay.ownYaml(file).ifPresent(root -> collect("", root, own));
    own.forEach(
        (path, leaf) -> {
          if (path.endsWith(REMOVED) && !now.containsKey(path)) {
            String gone = path.substring(0, path.length() - REMOVED.length());
            list(file + " " + gone, line(file, gone) + ", " + leaf.span() + ", removed", true);
          }
        });
  }

  private static String line(String file, String path) {
    return file + ": " + path;
  }

  private void list(String path, String line, boolean differs) {
    if (words.isEmpty() ? differs : words.stream().anyMatch(path::contains)) {
      lines.add(line);
    }
  }

  /** The values below a node by their paths; a list whose items have no ids is one value. */
  private static void collect(String path, Node node, Map<String, Leaf> to) {
    String begin = path.isEmpty() ? "" : path + ".";
    if (node instanceof Mapping mapping && !mapping.pairs().isEmpty()) {
      mapping.pairs().forEach(pair -> collect(begin + pair.key().value(), pair.value(), to));
    } else if (node instanceof Sequence list && !list.items().isEmpty() && Laying.hasIds(list)) {
      list.items()
          .forEach(item -> collect(begin + Laying.id(item).orElseThrow().value(), item, to));
    } else {
      to.put(path, new Leaf(text(node), node.span()));
    }
  }

  static String text(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.value();
      case Sequence list ->
          list.items().stream().map(Origins::text).collect(Collectors.joining(", ", "[", "]"));
      case Mapping mapping ->
          mapping.pairs().stream()
              .map(pair -> pair.key().value() + ": " + text(pair.value()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }
}
