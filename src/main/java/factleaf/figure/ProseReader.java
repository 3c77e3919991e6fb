package factleaf.figure;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.figure.Reading.Ratio;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how a language writes figures: {@code prose.yaml} of its folder.
 *
 * <p>Rules: {@code unknown-value}, {@code unknown-unit}, and those of {@link Fields}.
 */
record ProseReader(String language, Units units, Findings findings) {
  private static final long MOST = 1_000_000_000_000L;
  private static final Pattern OFTEN = Pattern.compile("(.+?)/(.+)");
  private static final Pattern AMOUNT = Pattern.compile("([1-9]\\d{0,12}) (.+)");

  Prose read(Mapping root) {
    List<String> keys =
        new ArrayList<>(List.of("factleaf", "decimal", "group", "months", "parts-of-day"));
    keys.addAll(ProseKeys.LISTS);
    keys.addAll(ProseKeys.MAPS);
    Fields fields = new Fields(root, root.span(), "the file", keys, findings);
    Map<String, Phrases> words = new HashMap<>();
    for (String list : ProseKeys.LISTS) {
      List<Scalar> texts = fields.requiredTexts(list);
      words.put(list, new Phrases(texts.stream().map(t -> tokens(t.value())).toList()));
    }
    return new Prose(
        Prose.spellings(spellings(fields)),
        map(fields, "numbers", text -> number(text, 99)),
        map(fields, "scales", text -> whole(text, 1, MOST)),
        map(fields, "fractions", text -> whole(text, 1, 100).map(Long::intValue)),
        map(fields, "frequencies", text -> number(text, 99)),
        meanings(fields, "daily-frequencies", this::often),
        map(fields, "adverbs", this::unit),
        times(fields),
        map(fields, "rates", this::rate),
        meanings(fields, "people", text -> Optional.of(Set.of(text.value().split(" ")))),
        map(fields, "hours", text -> whole(text, 0, 23).map(Long::intValue)),
        words,
        months(fields),
        fields.requiredText("decimal").map(Scalar::value));
  }

  private Optional<Integer> number(Scalar text, int most) {
    return whole(text, 0, most).map(Long::intValue);
  }

  private Optional<Long> whole(Scalar text, long least, long most) {
    Optional<Long> number =
        Optional.of(text.value())
            .filter(digits -> digits.matches("[0-9]{1,13}"))
            .map(Long::valueOf)
            .filter(n -> n >= least && n <= most);
    if (number.isEmpty()) {
      findings.add(
          "unknown-value",
          text.span(),
          "\"" + text.value() + "\" is no number that a word means here",
          "write a whole number from " + least + " to " + most);
    }
    return number;
  }

  private TimeWords times(Fields fields) {
    Map<String, Integer> parts = new HashMap<>();
    List<Node> lists = fields.requiredList("parts-of-day");
    for (int i = 0; i < lists.size(); i++) {
      for (Scalar word : texts(lists.get(i), "a part of a day")) {
        parts.put(word.value(), i);
      }
    }
    return new TimeWords(
        meanings(fields, "intervals", this::measure),
        meanings(fields, "unclear-intervals", this::unit),
        map(fields, "short-times", this::unit),
        map(fields, "courses", this::unit),
        map(fields, "ordinals", text -> number(text, 99)),
        parts);
  }

  /** How sources write the units of the vocabulary, and others that are amounts of those. */
  private Map<String, Unit> spellings(Fields fields) {
    Map<String, Unit> spellings = new LinkedHashMap<>(units.inSources(language));
    spellings.putAll(map(fields, "measures", this::measure));
    return spellings;
  }

  /** An amount of a unit as one unit: 2 weeks. */
  private Optional<Unit> measure(Scalar text) {
    Matcher amount = AMOUNT.matcher(text.value());
    String unit = amount.matches() ? amount.group(2) : text.value();
    return units
        .written(unit)
        .map(u -> amount.matches() ? u.times(new BigDecimal(amount.group(1))) : u)
        .or(() -> unit(text));
  }

  /** A unit by another, or so many by it: beats/minute, 1000000000/L. */
  private Optional<UnitPhrase> rate(Scalar text) {
    String[] parts = text.value().split("/");
    Optional<Unit> by = units.written(parts[parts.length - 1]);
    return by.isEmpty() || parts.length != 2
        ? unit(text).map(UnitPhrase::of)
        : Optional.of(parts[0])
            .filter(many -> many.matches("[1-9]\\d{0,12}"))
            .map(many -> Unit.NUMBER.times(new BigDecimal(many)))
            .or(() -> units.written(parts[0]))
            .map(unit -> UnitPhrase.counted(unit, List.of(List.of(UnitPhrase.Per.one(by.get())))));
  }

  private Optional<Unit> unit(Scalar text) {
    Optional<Unit> unit = units.written(text.value());
    if (unit.isEmpty()) {
      findings.add(
          "unknown-unit",
          text.span(),
          "there is no unit \"" + text.value() + "\"",
          Suggestion.hint(text.value(), units.spellings()));
    }
    return unit;
  }

  /** How often it is in a day, or in another time: 2, 3/week. */
  private Optional<Side> often(Scalar text) {
    Matcher often = OFTEN.matcher(text.value());
    boolean timed = often.matches();
    Scalar count = timed ? new Scalar(often.group(1), text.origin()) : text;
    Optional<Unit> by =
        timed ? unit(new Scalar(often.group(2), text.origin())) : units.written("day");
    return number(count, 99)
        .flatMap(
            times ->
                by.map(
                    unit ->
                        new Side(
                            Reading.of(Ratio.of(times, 1)),
                            Optional.of(
                                UnitPhrase.counted(
                                    units.needed("time"),
                                    List.of(List.of(UnitPhrase.Per.one(unit))))))));
  }

  private <T> Meanings<T> meanings(Fields fields, String key, Function<Scalar, Optional<T>> value) {
    Map<List<String>, T> phrases = new LinkedHashMap<>();
    map(fields, key, value).forEach((phrase, meaning) -> phrases.put(tokens(phrase), meaning));
    return new Meanings<>(phrases);
  }

  private static List<String> tokens(String phrase) {
    Tokens split = new Tokens(phrase);
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < split.size(); i++) {
      tokens.add(split.at(i).text());
    }
    return tokens;
  }

  private <T> Map<String, T> map(Fields fields, String key, Function<Scalar, Optional<T>> value) {
    Map<String, T> map = new LinkedHashMap<>();
    for (Mapping.Pair pair : fields.requiredMapping(key).map(Mapping::pairs).orElse(List.of())) {
      String word = pair.key().value();
      Fields.asText(pair.value(), "\"" + word + "\"", findings)
          .flatMap(value)
          .ifPresent(read -> map.put(word, read));
    }
    return map;
  }

  private Map<String, Prose.Month> months(Fields fields) {
    List<Node> months = fields.requiredList("months");
    if (!months.isEmpty() && months.size() != 12) {
      findings.add(
          "unknown-value",
          months.getFirst().span(),
          "\"months\" has " + months.size() + " lists",
          "write one for each month");
    }
    Map<String, Prose.Month> byName = new HashMap<>();
    for (int i = 0; i < months.size(); i++) {
      for (Scalar name : texts(months.get(i), "a month")) {
        byName.merge(small(name.value()), month(i + 1, name.value()), Prose.Month::or);
      }
    }
    return byName;
  }

  private List<Scalar> texts(Node list, String what) {
    return Fields.asSequence(list, what, findings).stream()
        .flatMap(names -> names.items().stream())
        .flatMap(name -> Fields.asText(name, what, findings).stream())
        .toList();
  }

  private static Prose.Month month(int number, String name) {
    return new Prose.Month(number, !name.equals(small(name)));
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
