package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Resources;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clinical words and phrases with their plain alternatives, in one language. */
public final class PlainWordList {
  private static final Once<PlainWordList> ALL = new Once<>(PlainWordList::load);

  /** The phrases that begin with a word, longest first. */
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  /** A clinical phrase, as words in small letters, and what to say instead. */
  private record Phrase(List<String> words, String plain) {}

  /** A word of a text and where it stands. */
  private record Token(String word, int start, int end) {}

  /** A clinical phrase in a text. */
  public record Match(String phrase, String plain, int start, int end) {
    /** Whether a glossary's words hold this phrase, in the singular or the plural. */
    public boolean isAmong(Set<String> explained) {
      return explained.contains(singular(phrase));
    }
  }

  /** The words that a glossary explains, as {@link Match#isAmong} takes them. */
  public static Set<String> explained(Stream<String> glossary) {
    return glossary
        .map(word -> singular(word.toLowerCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private PlainWordList(Mapping root, Findings findings) {
    Fields fields = new Fields(root, root.span(), "the list", keys(root), findings);
    for (String plain : keys(root)) {
      for (Scalar clinical : fields.texts(plain)) {
        List<String> words = tokens(clinical.value()).stream().map(Token::word).toList();
        byFirstWord
            .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
            .add(new Phrase(words, plain));
      }
    }
    byFirstWord
        .values()
        .forEach(
            list -> list.sort(Comparator.comparingInt((Phrase p) -> p.words().size()).reversed()));
  }

  /** The words of a language; empty if there is no list for it. */
  public static Optional<PlainWordList> of(String language) {
    return ALL.of(language, "plain-words.yaml");
  }

  /** How many clinical words and phrases there are. */
  int size() {
    return byFirstWord.values().stream().mapToInt(List::size).sum();
  }

  /** The clinical phrases of a text, in order; where two begin at one word, the longer. */
  public List<Match> find(String text) {
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

  private static List<String> keys(Mapping root) {
    return root.pairs().stream().map(pair -> pair.key().value()).toList();
  }

  private static PlainWordList load(String language) {
    return Resources.load(
        PlainWordList.class,
        "/factleaf/templates/languages/" + language + "/plain-words.yaml",
        PlainWordList::new);
  }
}
