package factleaf.language;

import java.util.List;

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
}
