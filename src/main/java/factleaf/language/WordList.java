package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that a sheet should not print, each with what is wrong with it and what to write instead;
 * one file for each list and language. How the files are written is said at the head of {@code
 * error-prone-abbreviation.yaml}.
 *
 * <p>Whole words are meant. Reading takes a time that grows with the text, not with its square:
 * patterns in the files repeat nothing without a bound.
 */
public final class WordList {
  /** A text with more findings of one list tells nothing new; the rest shows when they are gone. */
  private static final int MOST_IN_ONE_TEXT = 20;

  private static final List<String> KEYS = List.of("guides", "quoted", "words");
  private static final List<String> ENTRY_KEYS =
      List.of("id", "case", "wrong", "instead", "guide", "fine", "unless", "only-with");

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]*+\"|\u201C[^\u201C\u201D]*+\u201D");

  private final boolean quotedIsFine;
  private final List<Entry> entries;
  private final Signs signs;

  /**
   * Words with one meaning.
   *
   * @param fine longer phrases in which the words are fine
   * @param unless phrases that explain the words to whoever reads the section
   * @param onlyWith phrases without which the words mean something else
   */
  private record Entry(
      WordPattern words,
      String wrong,
      String hint,
      Optional<WordPattern> fine,
      Optional<WordPattern> unless,
      Optional<WordPattern> onlyWith) {}

  private record Found(Entry entry, int start, int end) {}

  WordList(Mapping root, Findings findings) {
    Fields fields = Language.fields(root, KEYS, findings);
    Map<String, String> guides = new TreeMap<>();
    for (Mapping.Pair pair : fields.mapping("guides").map(Mapping::pairs).orElse(List.of())) {
      String id = pair.key().value();
      Fields.asText(pair.value(), "\"" + id + "\"", findings)
          .ifPresent(name -> guides.put(id, name.value()));
    }
    Set<String> ids = new HashSet<>();
    quotedIsFine = has(fields, "quoted", "fine", findings);
    entries =
        fields.requiredList("words").stream()
            .flatMap(node -> Fields.asMapping(node, "an entry of \"words\"", findings).stream())
            .flatMap(mapping -> entry(mapping, guides, ids, findings).stream())
            .toList();
    signs = new Signs(entries.stream().map(Entry::words).toList());
  }

  /** Words of the list in a text, what is wrong with them and what to do. */
  public record Match(int start, int end, String wrong, String hint) {}

  /**
   * The words of the list in a text, in order; none within others, and not more than anybody reads.
   *
   * @param isExplained whether phrases stand anywhere near the text
   */
  public List<Match> find(String text, Predicate<Pattern> isExplained) {
    List<Found> found = new ArrayList<>();
    BitSet quoted = quotedIsFine ? covered(QUOTED, text) : new BitSet();
    for (int i : signs.mayStandIn(text)) {
      find(entries.get(i), text, quoted, found);
    }
    found.removeIf(
        f ->
            f.entry()
                .unless()
                .map(WordPattern::pattern)
                .map(u -> u.matcher(text).find() || isExplained.test(u))
                .orElse(false));
    found.sort(Comparator.comparingInt(Found::start).thenComparingInt(f -> -f.end()));
    List<Match> matches = new ArrayList<>();
    int end = 0;
    for (Found f : found) {
      if (f.start() >= end && matches.size() < MOST_IN_ONE_TEXT) {
        matches.add(new Match(f.start(), f.end(), f.entry().wrong(), f.entry().hint()));
        end = f.end();
      }
    }
    return matches;
  }

  private static void find(Entry entry, String text, BitSet quoted, List<Found> found) {
    List<MatchResult> matches = entry.words().in(text);
    if (matches.isEmpty()
        || !entry.onlyWith().map(p -> p.pattern().matcher(text).find()).orElse(true)) {
      return;
    }
    BitSet excused = entry.fine().map(fine -> covered(fine.pattern(), text)).orElseGet(BitSet::new);
    excused.or(quoted);
    for (MatchResult match : matches) {
      if (excused.nextClearBit(match.start()) < match.end()) {
        found.add(new Found(entry, match.start(), match.end()));
      }
    }
  }

  /** The characters of a text that a pattern matches. */
  private static BitSet covered(Pattern pattern, String text) {
    BitSet covered = new BitSet();
    for (MatchResult match : (Iterable<MatchResult>) pattern.matcher(text).results()::iterator) {
      covered.set(match.start(), match.end());
    }
    return covered;
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
    String wrong = fields.requiredText("wrong").map(Scalar::value).orElse("");
    String instead = fields.requiredText("instead").map(Scalar::value).orElse("");
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
