package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Clinical words and phrases with their plain alternatives, in one language. */
public final class PlainWordList {
  private static final List<String> KEYS = List.of("explaining", "plurals", "words");

  /** How many characters before a clinical word may explain it. */
  private static final int NEAR = 40;

  /** The phrases that begin with a word, longest first. */
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  private final WordPattern explaining;
  private final List<String> plurals;

  /** A clinical phrase, as words in small letters, and what to say instead. */
  private record Phrase(List<String> words, String plain) {}

  /** A word of a text and where it stands. */
  private record Token(String word, int start, int end) {}

  /** A clinical phrase in a text. */
  public record Match(String phrase, String plain, int start, int end) {}

  PlainWordList(Mapping root, Findings findings) {
    Fields fields = Language.fields(root, KEYS, findings);
    explaining = AnyPhrase.of(fields.requiredTexts("explaining"), "[\\s\\u00A0]++$");
    plurals = fields.requiredValues("plurals");
    fields.requiredMapping("words").ifPresent(words -> read(words, findings));
    byFirstWord
        .values()
        .forEach(
            list -> list.sort(Comparator.comparingInt((Phrase p) -> p.words().size()).reversed()));
  }

  private void read(Mapping lists, Findings findings) {
    for (Mapping.Pair pair : lists.pairs()) {
      String plain = pair.key().value();
      for (Scalar clinical : Fields.asTexts(pair.value(), plain, findings)) {
        List<String> words = tokens(clinical.value()).stream().map(Token::word).toList();
        if (words.isEmpty()) {
          findings.add(
              "unknown-value",
              clinical.span(),
              "\"" + clinical.value() + "\" has no letter or digit",
              "write a word");
        } else {
          byFirstWord
              .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
              .add(new Phrase(words, plain));
        }
      }
    }
  }

  /**
   * The clinical phrases of a text, in order, that neither a glossary nor the text explains: in
   * brackets behind plain words, with brackets behind it, or behind a word such as "called".
   *
   * @param glossary the words that it explains
   */
  public List<Match> unexplained(String text, Collection<String> glossary) {
    Set<String> explained =
        glossary.stream()
            .map(word -> singular(word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    return find(text).stream()
        .filter(m -> !explained.contains(singular(m.phrase())) && !isExplainedHere(text, m))
        .toList();
  }

  private boolean isExplainedHere(String text, Match match) {
    String before = text.substring(Math.max(0, match.start() - NEAR), match.start());
    String after = text.substring(match.end(), Math.min(text.length(), match.end() + 2));
    boolean inBrackets = before.endsWith("(") && after.startsWith(")");
    return inBrackets || after.equals(" (") || explaining.pattern().matcher(before).find();
  }

  private String singular(String word) {
    return plurals.stream()
        .filter(word::endsWith)
        .findFirst()
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .orElse(word);
  }

  /** Where two begin at one word, the longer. */
  private List<Match> find(String text) {
    List<Token> tokens = tokens(text);
    List<Match> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Phrase> phrase = phraseAt(i, tokens, text);
      int length = phrase.map(p -> p.words().size()).orElse(1);
      if (phrase.isPresent()) {
        found.add(
            new Match(
                String.join(" ", phrase.get().words()),
                phrase.get().plain(),
                tokens.get(i).start(),
                tokens.get(i + length - 1).end()));
      }
      i += length;
    }
    return found;
  }

  private Optional<Phrase> phraseAt(int at, List<Token> tokens, String text) {
    return byFirstWord.getOrDefault(tokens.get(at).word(), List.of()).stream()
        .filter(phrase -> stands(phrase, at, tokens, text))
        .findFirst();
  }

  private static boolean stands(Phrase phrase, int at, List<Token> tokens, String text) {
    int length = phrase.words().size();
    if (at + length > tokens.size()) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      Token token = tokens.get(at + i);
      String between = text.substring(tokens.get(at + i - 1).end(), token.start());
      if (!token.word().equals(phrase.words().get(i))
          || !(between.isBlank() || between.equals("-"))) {
        return false;
      }
    }
    return true;
  }

  /** The runs of letters and digits of a text. */
  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        tokens.add(new Token(text.substring(start, i).toLowerCase(Locale.ROOT), start, i));
        start = -1;
      }
    }
    return tokens;
  }
}
