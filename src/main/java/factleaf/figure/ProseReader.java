package factleaf.figure;

import factleaf.diagnostic.Findings;
import factleaf.vocabulary.Units;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Resources;
import factleaf.yaml.Scalar;
import factleaf.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads how a language writes figures: {@code prose.LANGUAGE.yaml}. */
final class ProseReader {
  private static final List<String> LISTS =
      List.of(
          "alone",
          "articles",
          "and",
          "or",
          "of",
          "to",
          "between",
          "point",
          "per",
          "each",
          "in",
          "other",
          "fillers",
          "others",
          "labels",
          "places",
          "either",
          "clock",
          "halves-of-day",
          "afternoon",
          "below",
          "at-most",
          "above",
          "at-least",
          "or-less",
          "or-more",
          "not",
          "minus",
          "part",
          "named",
          "ages",
          "shares",
          "names",
          "breaks");
  private static final List<String> MAPS =
      List.of("numbers", "scales", "fractions", "frequencies", "daily-frequencies", "adverbs");

  private final String language;
  private final Units units;

  ProseReader(String language, Units units) {
    this.language = language;
    this.units = units;
  }

  Prose read() {
    String file = "/factleaf/templates/languages/" + language + "/prose.yaml";
    boolean isKnown = language.matches("[a-z-]+") && ProseReader.class.getResource(file) != null;
    return isKnown
        ? Resources.load(ProseReader.class, file, this::read)
        : new Prose(
            Prose.spellings(units.inSources(language)),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Optional.empty());
  }

  private Prose read(Mapping root, Findings findings) {
    List<String> keys = new ArrayList<>(List.of("factleaf", "decimal", "group", "months"));
    keys.addAll(LISTS);
    keys.addAll(MAPS);
    Fields fields = new Fields(root, root.span(), "the prose of " + language, keys, findings);
    Map<String, List<List<String>>> words = new HashMap<>();
    for (String list : LISTS) {
      words.put(list, fields.texts(list).stream().map(t -> tokens(t.value())).toList());
    }
    return new Prose(
        Prose.spellings(units.inSources(language)),
        map(fields, "numbers", Integer::valueOf),
        map(fields, "scales", Long::valueOf),
        map(fields, "fractions", Integer::valueOf),
        map(fields, "frequencies", Integer::valueOf),
        phrases(map(fields, "daily-frequencies", Integer::valueOf)),
        map(fields, "adverbs", unit -> units.written(unit).orElseThrow()),
        words,
        months(fields, findings),
        fields.requiredText("decimal").map(Scalar::value));
  }

  private static Map<List<String>, Integer> phrases(Map<String, Integer> map) {
    Map<List<String>, Integer> phrases = new LinkedHashMap<>();
    map.forEach((phrase, value) -> phrases.put(tokens(phrase), value));
    return phrases;
  }

  private static List<String> tokens(String phrase) {
    Tokens split = new Tokens(phrase);
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < split.size(); i++) {
      tokens.add(split.at(i).text());
    }
    return tokens;
  }

  private static <T> Map<String, T> map(Fields fields, String key, Function<String, T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    for (Mapping.Pair pair : fields.requiredMapping(key).map(Mapping::pairs).orElse(List.of())) {
      if (pair.value() instanceof Scalar text) {
        map.put(pair.key().value(), value.apply(text.value()));
      }
    }
    return map;
  }

  private static List<Set<String>> months(Fields fields, Findings findings) {
    return fields.requiredList("months").stream()
        .flatMap(node -> Fields.asSequence(node, "a month", findings).stream())
        .map(Sequence::items)
        .map(
            names ->
                names.stream()
                    .flatMap(name -> Fields.asText(name, "a month", findings).stream())
                    .map(Scalar::value)
                    .collect(Collectors.toSet()))
        .toList();
  }
}
