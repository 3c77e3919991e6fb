package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.language.WordList.Entry;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.PatternText;
import factleaf.yaml.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a list of words; the head of {@code error-prone-abbreviation.yaml} says how it is written.
 */
final class WordListReader {
  private static final List<String> KEYS = List.of("guides", "quoted", "words");
  private static final List<String> ENTRY_KEYS =
      List.of("id", "case", "wrong", "instead", "guide", "fine", "unless", "only-with");

  private WordListReader() {}

  /** Entries with mistakes are reported and left out. */
  static WordList read(Mapping root, Findings findings) {
    Fields fields = Language.fields(root, KEYS, findings);
    Map<String, String> guides = new TreeMap<>();
    for (Mapping.Pair pair : fields.mapping("guides").map(Mapping::pairs).orElse(List.of())) {
      String id = pair.key().value();
      Fields.asText(pair.value(), "\"" + id + "\"", findings)
          .ifPresent(name -> guides.put(id, name.value()));
    }
    Set<String> ids = new HashSet<>();
    boolean quotedIsFine = has(fields, "quoted", "fine", findings);
    List<Entry> entries =
        fields.requiredList("words").stream()
            .flatMap(node -> Fields.asMapping(node, "an entry of \"words\"", findings).stream())
            .flatMap(mapping -> entry(mapping, guides, ids, findings).stream())
            .toList();
    return new WordList(quotedIsFine, entries);
  }

  private static Optional<Entry> entry(
      Mapping mapping, Map<String, String> guides, Set<String> ids, Findings findings) {
    String what = mapping.get("pattern").isPresent() ? "pattern" : "find"; // one of the two
    List<String> keys = Stream.concat(Stream.of(what), ENTRY_KEYS.stream()).toList();
    Fields fields = new Fields(mapping, mapping.span(), "the entry", keys, findings);
    fields
        .text("id")
        .filter(id -> !ids.add(id.value()))
        .ifPresent(
            id ->
                findings.add(
                    "duplicate-id",
                    id.span(),
                    "two entries have the id \"" + id.value() + "\"",
                    "keep one of them"));
    int flags = has(fields, "case", "exact", findings) ? 0 : AnyPhrase.ANY_CASE;
    Optional<WordPattern> words =
        what.equals("find")
            ? phrases(fields.requiredTexts(what), flags)
            : fields
                .requiredText(what)
                .flatMap(text -> PatternText.of(text, findings))
                .map(regex -> new WordPattern(regex, flags, List.of()));
    String wrong = fields.requiredValue("wrong");
    String instead = fields.requiredValue("instead");
    String guide =
        fields
            .text("guide")
            .flatMap(id -> guide(id, guides, findings))
            .map(name -> " (" + name + ")")
            .orElse("");
    Optional<WordPattern> fine = phrases(fields.texts("fine"), AnyPhrase.ANY_CASE);
    Optional<WordPattern> unless = phrases(fields.texts("unless"), AnyPhrase.ANY_CASE);
    Optional<WordPattern> onlyWith = phrases(fields.texts("only-with"), AnyPhrase.ANY_CASE);
    return words.map(w -> new Entry(w, wrong, instead + guide, fine, unless, onlyWith));
  }

  private static Optional<String> guide(Scalar id, Map<String, String> guides, Findings findings) {
    Optional<String> name = Optional.ofNullable(guides.get(id.value()));
    if (name.isEmpty()) {
      findings.add(
          "unknown-value",
          id.span(),
          "there is no guide \"" + id.value() + "\"",
          Suggestion.hint(id.value(), guides.keySet()));
    }
    return name;
  }

  private static Optional<WordPattern> phrases(List<Scalar> phrases, int flags) {
    return phrases.isEmpty() ? Optional.empty() : Optional.of(AnyPhrase.of(phrases, "", flags));
  }

  /** Whether a key has the one value that it may have. */
  private static boolean has(Fields fields, String key, String value, Findings findings) {
    Optional<Scalar> text = fields.text(key);
    if (text.isPresent() && !text.get().value().equals(value)) {
      findings.add(
          "unknown-value",
          text.get().span(),
          "\"" + key + "\" has no value \"" + text.get().value() + "\"",
          "write " + key + ": " + value + ", or leave it out");
    }
    return text.isPresent();
  }
}
