package factleaf.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the words of texts, how long and how hard they are. {@link Readability} says what is
 * counted.
 */
public final class TextCounts {
  private static final int FAMILIAR = 2;
  private static final int POLYSYLLABLE = 3;

  private final Set<String> familiar;
  private final Syllables spoken;
  private final Sentences sentences;
  private final Map<String, Counted> known = new HashMap<>();

  /** A word of a text and how many syllables it has read aloud. */
  public record Word(String text, int syllables) {}

  /**
   * A word, counted once.
   *
   * @param syllables as Flesch-Kincaid counts
   * @param aloud as SMOG does
   */
  private record Counted(boolean isFamiliar, int syllables, int aloud) {
    boolean isHard() {
      return !isFamiliar && aloud >= POLYSYLLABLE;
    }
  }

  /**
   * @param familiar words in small letters that are not hard, whatever their length
   */
  public TextCounts(Set<String> familiar, Syllables spoken, Sentences sentences) {
    this.familiar = new HashSet<>(familiar);
    this.spoken = spoken;
    this.sentences = sentences;
  }

  /** The counts of one list item or paragraph. */
  public Readability of(String text) {
    int syllables = 0;
    int polysyllables = 0;
    List<String> words = TextWords.of(text);
    for (String word : words) {
      Counted count = counted(word);
      syllables += count.isFamiliar() ? Math.min(FAMILIAR, count.syllables()) : count.syllables();
      polysyllables += count.isHard() ? 1 : 0;
    }
    int ends = words.isEmpty() ? 0 : Math.max(1, sentences(text));
    return new Readability(words.size(), ends, syllables, polysyllables);
  }

  /** The words of three and more syllables, in order. */
  public List<Word> hardWords(String text) {
    return TextWords.of(text).stream()
        .filter(word -> counted(word).isHard())
        .map(word -> new Word(TextWords.bare(word), counted(word).aloud()))
        .toList();
  }

  /** The words of three and more syllables, in order, but no figures and abbreviations. */
  public List<Word> longWords(String text) {
    return hardWords(text).stream()
        .filter(word -> counted(word.text()).syllables() >= POLYSYLLABLE)
        .toList();
  }

  private Counted counted(String word) {
    return known.computeIfAbsent(
        word, w -> new Counted(spoken.isAmong(familiar, w), spoken.count(w), spoken.aloud(w)));
  }

  private int sentences(String text) {
    return (int)
        sentences.of(text).stream()
            .filter(sentence -> !TextWords.of(sentence.text()).isEmpty())
            .count();
  }
}
