package factleaf.check;

import static java.util.stream.Collectors.joining;

import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a sheet should not print, each with what is wrong with it and what to write instead;
 * one file for each list and language. How the files are written is said at the head of {@code
 * error-prone-abbreviation.en.yaml}.
 *
 * <p>Whole words are meant. Reading takes a time that grows with the text, not with its square:
 * patterns in the files repeat nothing without a bound.
 */
final class WordList {
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

  /**
   * Words with one meaning.
   *
   * @param fine longer phrases in which the words are fine
   * @param unless phrases that explain the words to whoever reads the section
   * @param onlyWith phrases without which the words mean something else
   */
  private record Entry(
      Pattern words,
      String wrong,
      String hint,
      Optional<Pattern> fine,
      Optional<Pattern> unless,
      Optional<Pattern> onlyWith) {}

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
  }

  /**
   * Reports the words of a list in the texts of a sheet.
   *
   * @param list name of the list
   * @param voices the texts to read
   */
  static void report(String list, FactSheet sheet, List<PrintedText.Voice> voices, Report report) {
    if (!Rules.languages().contains(sheet.language())) {
      return; // the unknown language is reported
    }
    WordList words = ALL.of(list + "." + sheet.language() + ".yaml");
    for (List<PrintedText> section : PrintedText.bySection(sheet)) {
      Explained explained = new Explained(section);
      section.stream()
          .filter(text -> voices.contains(text.voice()))
          .forEach(text -> words.report(text, explained, report));
    }
  }

  private void report(PrintedText text, Explained explained, Report report) {
    List<Found> found = new ArrayList<>();
    BitSet quoted = quotedIsFine ? covered(QUOTED, text.text()) : new BitSet();
    for (Entry entry : entries) {
      find(entry, text.text(), quoted, found);
    }
    found.removeIf(f -> explained.explains(f.entry(), text.text()));
    found.sort(Comparator.comparingInt(Found::start).thenComparingInt(f -> -f.end()));
    int end = 0;
    int count = 0;
    for (Found f : found) {
      if (f.start() >= end && count < MOST_IN_ONE_TEXT) {
        String words = text.text().substring(f.start(), f.end());
        String message = "\"" + words + "\" " + f.entry().wrong();
        text.report(report, f.start(), f.end(), message, f.entry().hint());
        end = f.end();
        count++;
      }
    }
  }

  private static void find(Entry entry, String text, BitSet quoted, List<Found> found) {
    Matcher matcher = entry.words().matcher(text);
    if (!matcher.find() || !entry.onlyWith().map(p -> p.matcher(text).find()).orElse(true)) {
      return;
    }
    BitSet excused = entry.fine().map(fine -> covered(fine, text)).orElseGet(BitSet::new);
    excused.or(quoted);
    do {
      if (excused.nextClearBit(matcher.start()) < matcher.end()) {
        found.add(new Found(entry, matcher.start(), matcher.end()));
      }
    } while (matcher.find());
  }

  /** The characters of a text that a pattern matches. */
  private static BitSet covered(Pattern pattern, String text) {
    BitSet covered = new BitSet();
    for (MatchResult match : (Iterable<MatchResult>) pattern.matcher(text).results()::iterator) {
      covered.set(match.start(), match.end());
    }
    return covered;
  }

  /** What the wordings of a section explain; each looked up once. */
  private static final class Explained {
    private final List<PrintedText> section;
    private final Map<Pattern, Boolean> known = new HashMap<>();

    Explained(List<PrintedText> section) {
      this.section = section;
    }

    boolean explains(Entry entry, String text) {
      return entry
          .unless()
          .map(u -> u.matcher(text).find() || known.computeIfAbsent(u, this::isInWording))
          .orElse(false);
    }

    private boolean isInWording(Pattern phrases) {
      return section.stream()
          .filter(text -> text.voice() == PrintedText.Voice.WORDING)
          .anyMatch(text -> phrases.matcher(text.text()).find());
    }
  }

  private static Entry entry(Fields fields, Map<String, String> guides) {
    int flags = fields.has("case") ? 0 : Pattern.CASE_INSENSITIVE;
    String regex =
        fields.text("pattern").map(Scalar::value).orElseGet(() -> anyOf(fields.texts("find")));
    String instead = fields.requiredText("instead").orElseThrow().value();
    String guide =
        fields
            .text("guide")
            .map(id -> " (" + Optional.of(guides.get(id.value())).orElseThrow() + ")")
            .orElse("");
    return new Entry(
        Pattern.compile(regex, flags),
        fields.requiredText("wrong").orElseThrow().value(),
        instead + guide,
        phrases(fields.texts("fine")),
        phrases(fields.texts("unless")),
        phrases(fields.texts("only-with")));
  }

  private static Optional<Pattern> phrases(List<Scalar> phrases) {
    return phrases.isEmpty()
        ? Optional.empty()
        : Optional.of(Pattern.compile(anyOf(phrases), Pattern.CASE_INSENSITIVE));
  }

  /** Any of some phrases as whole words, the longest that fits. */
  private static String anyOf(List<Scalar> phrases) {
    List<String> regexes =
        phrases.stream()
            .map(Scalar::value)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(WordList::regex)
            .toList();
    String initials =
        phrases.stream().map(phrase -> phrase.value().substring(0, 1)).collect(joining());
    return "(?=[\\Q" // quick to say that no phrase begins here
        + initials
        + "\\E])(?<![\\p{L}\\p{N}_])(?:"
        + String.join("|", regexes)
        + ")(?![\\p{L}\\p{N}_])";
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
    return RuleData.load(
        name,
        (root, findings) ->
            new WordList(new Fields(root, root.span(), name, KEYS, findings), findings));
  }
}
