package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where sentences end: at a full stop, question mark or exclamation mark that a blank or the end of
 * the text follows, closing quotes and brackets between them included. Abbreviations end none.
 */
public final class Sentences {
  private static final String CLOSING = "\"')]\u201D\u2019";
  private static final String OPENING = "\"'([\u201C\u2018";

  /** For sources in a language of which nothing is known. */
  public static final Sentences PLAIN = new Sentences(Set.of());

  private static final List<String> KEYS = List.of("abbreviations");

  private final Set<String> abbreviations;

  private Sentences(Set<String> abbreviations) {
    this.abbreviations = abbreviations;
  }

  Sentences(Mapping root, Findings findings) {
    this(Set.copyOf(Language.fields(root, KEYS, findings).requiredValues(KEYS.getFirst())));
  }

  /** The sentences of a wording, in order; a semicolon ends one, too. */
  public List<Sentence> of(String text) {
    return split(text, ".!?;", false);
  }

  /** The sentences of a source. One ends at a full stop only if the next begins as sentences do. */
  public List<Sentence> ofSource(String text) {
    return split(text, ".!?", true);
  }

  private List<Sentence> split(String text, String ends, boolean careful) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ends.indexOf(text.charAt(i)) >= 0) {
        int end = i + 1;
        while (end < text.length() && (ends + CLOSING).indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        boolean goesOn = careful && text.charAt(i) == '.' && goesOn(text, end);
        if (isBlank(text, end) && !goesOn && !abbreviations.contains(wordBefore(text, start, i))) {
          add(text, start, end, sentences);
          start = end;
        }
        i = end - 1;
      }
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  private static boolean isBlank(String text, int at) {
    return at >= text.length()
        || Character.isWhitespace(text.charAt(at))
        || Character.isSpaceChar(text.charAt(at));
  }

  /** Whether what follows begins with a small letter or a digit. */
  private static boolean goesOn(String text, int from) {
    int at = from;
    while (at < text.length() && (isBlank(text, at) || OPENING.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at < text.length()
        && (Character.isLowerCase(text.charAt(at)) || Character.isDigit(text.charAt(at)));
  }

  /** The word that ends at a place, with the full stops in it. */
  private static String wordBefore(String text, int start, int end) {
    int at = end;
    while (at > start
        && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.')) {
      at--;
    }
    return text.substring(at, end);
  }

  private static void add(String text, int start, int end, List<Sentence> sentences) {
    String part = text.substring(start, end);
    if (!part.isBlank()) {
      int lead = part.length() - part.stripLeading().length();
      sentences.add(new Sentence(part.strip(), start + lead));
    }
  }
}
