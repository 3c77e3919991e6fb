package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of units in a text file: each unit prints as itself, so that no line of the file turns
 * one dose into another. A symbol prints as it is, unless the key {@code because} says why not.
 *
 * <p>Rule: {@code unit-text}.
 */
final class UnitTexts {
  private static final List<String> FORMS = List.of("one", "many", "per");

  private final Map<String, Unit> spellings;

  /** All spellings of each unit, by its id. */
  private final Map<String, List<String>> names;

  private final Findings findings;

  /** Which unit prints a text, by form and text. */
  private final Map<String, String> printed = new HashMap<>();

  private UnitTexts(Map<String, Unit> spellings, Findings findings) {
    this.spellings = spellings;
    this.names =
        spellings.keySet().stream()
            .collect(Collectors.groupingBy(spelling -> spellings.get(spelling).id()));
    this.findings = findings;
  }

  /**
   * Checks the words of all units.
   *
   * @param words the mapping {@code units} of the text file
   * @param language its language
   */
  static void check(Mapping words, String language, Units units, Findings findings) {
    UnitTexts texts = new UnitTexts(units.inSources(language), findings);
    for (Unit unit : units.all()) {
      if (words.get(unit.id()).orElse(words) instanceof Mapping forms && forms != words) {
        FORMS.forEach(form -> texts.check(unit, form, forms));
      }
    }
  }

  private void check(Unit unit, String form, Mapping forms) {
    Optional<Node> node = forms.get(form);
    boolean isPrinted = unit.divides() || !form.equals("per");
    Stream<Node> texts =
        node.stream()
            .flatMap(
                one ->
                    one instanceof Mapping byReaders
                        ? byReaders.pairs().stream().map(Mapping.Pair::value)
                        : Stream.of(one));
    if (isPrinted) {
      texts.forEach(text -> check(unit, form, text, forms.get("because").isPresent()));
    }
  }

  private void check(Unit unit, String form, Node node, boolean excused) {
    if (node instanceof Scalar text) {
      wrong(unit, form, text, excused)
          .ifPresent(
              wrong ->
                  findings.add(
                      "unit-text",
                      text.span(),
                      "the unit \"" + unit.id() + "\" prints as \"" + text.value() + "\", " + wrong,
                      unit.symbol()
                          .map(symbol -> "write " + symbol + ", or say why not under \"because\"")
                          .orElse("write the word for this unit and no other")));
    }
  }

  /** What is wrong with a text of a unit. */
  private Optional<String> wrong(Unit unit, String form, Scalar text, boolean excused) {
    String value = text.value().strip();
    String kind = form.equals("per") ? "per " : "amount ";
    String own = own(unit, value);
    String rest = value.replace(own, " ");
    Optional<Unit> other =
        Stream.of(form.equals("per") ? rest.split("[ /]") : new String[] {rest.strip()})
            .flatMap(name -> Optional.ofNullable(spellings.get(name)).stream())
            .filter(means -> !means.id().equals(unit.id()))
            .findFirst();
    if (other.isPresent()) {
      return Optional.of("which is the unit \"" + other.get().id() + "\"");
    }
    String same = printed.putIfAbsent(kind + value, unit.id());
    if (same != null && !same.equals(unit.id())) {
      return Optional.of("as the unit \"" + same + "\" does");
    }
    String name = form.equals("per") ? own : value;
    return unit.symbol().filter(symbol -> !excused && !name.equals(symbol)).map(s -> "not as " + s);
  }

  /** The longest way to write a unit that a text has, such as kg in "for each kg". */
  private String own(Unit unit, String text) {
    String spaced = " " + text + " ";
    return Stream.concat(unit.symbol().stream(), names.getOrDefault(unit.id(), List.of()).stream())
        .filter(name -> spaced.contains(" " + name + " ") || spaced.contains("/" + name + " "))
        .max(Comparator.comparingInt(String::length))
        .orElse("\n");
  }
}
