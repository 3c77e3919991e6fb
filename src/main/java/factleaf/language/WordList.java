package factleaf.language;

import static java.util.stream.Collectors.joining;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Resources;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that a sheet should not print, each with what is wrong with it and what to write instead;
 * one file for each list and language. How the files are written is said at the head of {@code
 * error-prone-abbreviation.yaml}.
 *
 * <p>Whole words are meant. Reading takes a time that grows with the text, not with its square:
 * patterns in the files repeat nothing without a bound.
 */
public final class WordList {
  private static final Once<WordList> ALL = new Once<>(WordList::load);

  /** A text with more findings of one list tells nothing new; the rest shows when they are gone. */
  private static final int MOST_IN_ONE_TEXT = 20;

  private static final List<String> KEYS = List.of("guides", "quoted", "words");
  private static final List<String> ENTRY_KEYS =
      List.of(
          "find", "pattern", "case", "wrong", "instead", "guide", "fine", "unless", "only-with");

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

  private WordList(Fields fields, Findings findings) {
    Map<String, String> guides = new TreeMap<>();
    for (Mapping.Pair pair : fields.requiredMapping("guides").orElseThrow().pairs()) {
      guides.put(pair.key().value(), ((Scalar) pair.value()).value());
    }
    quotedIsFine = fields.text("quoted").isPresent();
    entries =
        fields.requiredList("words").stream()
            .flatMap(node -> Fields.asMapping(node, "words", findings).stream())
            .map(mapping -> new Fields(mapping, mapping.span(), "words", ENTRY_KEYS, findings))
            .map(entry -> entry(entry, guides))
            .toList();
    signs = new Signs(entries.stream().map(Entry::words).toList());
  }

  /** A list, by its name, in a language; empty if there are no lists for it. */
  public static Optional<WordList> of(String list, String language) {
    String file = "/factleaf/templates/languages/" + language + "/" + list + ".yaml";
    return Resources.has(WordList.class, file) ? Optional.of(ALL.of(file)) : Optional.empty();
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

  private static Entry entry(Fields fields, Map<String, String> guides) {
    int flags = fields.has("case") ? 0 : Pattern.CASE_INSENSITIVE;
    WordPattern words =
        fields
            .text("pattern")
            .map(pattern -> new WordPattern(pattern.value(), flags, List.of()))
            .orElseGet(() -> anyOf(fields.texts("find"), flags));
    String instead = fields.requiredText("instead").orElseThrow().value();
    String guide =
        fields
            .text("guide")
            .map(id -> " (" + Optional.of(guides.get(id.value())).orElseThrow() + ")")
            .orElse("");
    return new Entry(
        words,
        fields.requiredText("wrong").orElseThrow().value(),
        instead + guide,
        phrases(fields.texts("fine")),
        phrases(fields.texts("unless")),
        phrases(fields.texts("only-with")));
  }

  private static Optional<WordPattern> phrases(List<Scalar> phrases) {
    return phrases.isEmpty()
        ? Optional.empty()
        : Optional.of(anyOf(phrases, Pattern.CASE_INSENSITIVE));
  }

  /** Any of some phrases as whole words, the longest that fits. */
  private static WordPattern anyOf(List<Scalar> scalars, int flags) {
    List<String> phrases = scalars.stream().map(Scalar::value).toList();
    String anyPhrase =
        phrases.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(WordList::regex)
            .collect(joining("|"));
    String initials = phrases.stream().map(phrase -> phrase.substring(0, 1)).collect(joining());
    String regex =
        "(?=[\\Q" // quick to say that no phrase begins here
            + initials
            + "\\E])(?<![\\p{L}\\p{N}_])(?:"
            + anyPhrase
            + ")(?![\\p{L}\\p{N}_])";
    return new WordPattern(regex, flags, phrases);
  }

  /** A blank is any white space, a hyphen may be a blank or missing, apostrophes are one. */
  private static String regex(String phrase) {
    StringBuilder regex = new StringBuilder();
    for (char c : phrase.toCharArray()) {
      switch (c) {
        case ' ' -> regex.append("[\\s\\u00A0]+");
        case '-' -> regex.append("[-\\u2010\\u2011\\s\\u00A0]?");
        case '\'' -> regex.append("['\\u2019]");
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  private static WordList load(String name) {
    return Resources.load(
        WordList.class,
        name,
        (root, findings) ->
            new WordList(new Fields(root, root.span(), name, KEYS, findings), findings));
  }
}
