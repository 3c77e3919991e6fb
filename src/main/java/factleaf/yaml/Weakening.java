package factleaf.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What makes a value weaker than the shipped one; {@code safeguards.yaml} says what each way is.
 *
 * @param values those that {@code is} and {@code never} name
 */
record Weakening(Way way, List<String> values) {
  private static final Choices<Way> WAYS = Choices.of(Way.class, "way");

  private enum Way {
    KEPT,
    IS,
    NEVER,
    AT_MOST,
    SAME,
    ALL,
    ONLY
  }

  static Weakening of(String text) {
    List<String> words = List.of(text.split(" "));
    return new Weakening(WAYS.byId().get(words.getFirst()), words.subList(1, words.size()));
  }

  /** How a value is weaker, in words that end a sentence; empty if it is not. */
  Optional<String> of(Optional<Node> shipped, Optional<Node> now) {
    return switch (way) {
      case ALL -> others(shipped, now, "missing");
      case ONLY -> others(now, shipped, "new");
      default -> value(shipped.map(Origins::text), now.map(Origins::text));
    };
  }

  private Optional<String> value(Optional<String> shipped, Optional<String> now) {
    boolean differs = !shipped.equals(now);
    boolean weaker =
        switch (way) {
          case KEPT -> shipped.isPresent() && now.isEmpty();
          case IS -> differs && shipped.filter(values::contains).isPresent();
          case NEVER -> differs && now.filter(values::contains).isPresent();
          case AT_MOST ->
              shipped.isPresent() && (now.isEmpty() || isGreater(now.get(), shipped.get()));
          default -> differs;
        };
    return Optional.of(shipped.map(text -> "\"" + text + "\"").orElse("nothing"))
        .filter(text -> weaker)
        .map(text -> "the shipped file says " + text);
  }

  /** What is no number is refused by whoever reads it. */
  private static boolean isGreater(String now, String shipped) {
    return Stream.of(now, shipped).allMatch(text -> text.matches("\\d{1,9}(\\.\\d{1,9})?"))
        && new BigDecimal(now).compareTo(new BigDecimal(shipped)) > 0;
  }

  private static Optional<String> others(Optional<Node> these, Optional<Node> known, String what) {
    Set<String> all = Set.copyOf(members(known));
    List<String> others = members(these).stream().filter(text -> !all.contains(text)).toList();
    String more = others.size() > 1 ? "\" and " + (others.size() - 1) + " more are " : "\" is ";
    return others.stream().findFirst().map(first -> "\"" + first + more + what);
  }

  /** The items of a list, the pairs of a mapping, or a text by itself. */
  private static List<String> members(Optional<Node> node) {
    return node.stream()
        .flatMap(
            n ->
                switch (n) {
                  case Sequence list -> list.items().stream().map(Origins::text);
                  case Mapping map ->
                      map.pairs().stream()
                          .map(p -> p.key().value() + ": " + Origins.text(p.value()));
                  case Scalar scalar -> Stream.of(scalar.value());
                })
        .toList();
  }
}
