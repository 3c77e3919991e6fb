package factleaf.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads wordings for lay readers sentence by sentence, in one language. */
public record LayReader(LayWords words, Sentences split) {

  public List<Sentence> sentences(String text) {
    return split.of(text);
  }

  /**
   * Reads a sentence.
   *
   * @param sentence its apostrophes plain
   */
  public LaySentence read(Sentence sentence) {
    return LaySentence.of(words, sentence.text());
  }

  /** What a sentence does as the answer to the one before it. */
  public Optional<LayClause> answer(Sentence before, Sentence sentence) {
    return before.text().stripTrailing().endsWith("?")
        ? new LayAnswer(range(before), range(sentence)).read()
        : Optional.empty();
  }

  private LayRange range(Sentence sentence) {
    LayTokens tokens = new LayTokens(words, sentence.text());
    return new LayRange(words, tokens, 0, tokens.size());
  }

  /** Whether a text has a word that turns what others say into its contrary. */
  public boolean negates(String text) {
    LayTokens tokens = new LayTokens(words, text);
    return IntStream.range(0, tokens.size()).anyMatch(i -> words.isNegation(tokens.word(i)));
  }
}
