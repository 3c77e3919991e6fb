package factleaf.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How hard a text is to read, by its counts.
 *
 * <p>What is counted: a word is what stands between blanks, a hyphenated word or a figure being one
 * (Flesch, How to Write Plain English, 1979, step one). A sentence is a {@link Sentence}; the end
 * of a list item ends one too, with or without a full stop, because a reader stops there and an
 * item left out would go unmeasured. A semicolon ends one (SMOG rules at hunter.cuny.edu). Titles,
 * headings and captions are not counted: "test only the running text" (Flesch 1979). Figures and
 * abbreviations have one syllable for Flesch-Kincaid (Flesch 1979) and are read aloud for SMOG
 * (rules at hunter.cuny.edu).
 *
 * <p>Familiar words are ours: the medicine's own name, the title of the sheet, counts as two
 * syllables. SMOG's rules count polysyllabic names. But no editor can choose another name, the
 * reader has it on the box, and a sheet about a long-named medicine is not worse written for it.
 *
 * @param syllables spoken, for Flesch-Kincaid
 * @param polysyllables words of three and more syllables read aloud, for SMOG
 */
public record Readability(int words, int sentences, int syllables, int polysyllables) {
  public static final Readability NONE = new Readability(0, 0, 0, 0);

  /** SMOG on fewer sentences says nothing: one figure makes a grade of several years. */
  private static final int FEWEST_SENTENCES = 10;

  /** Of easy prose, by Flesch's table (How to Write Plain English, 1979). */
  private static final BigDecimal EASY_SYLLABLES_A_WORD = new BigDecimal("1.3");

  /**
   * The words that a sentence may have so that easy prose just reaches a grade by Flesch-Kincaid.
   */
  public static BigDecimal wordsInSentence(BigDecimal grade) {
    return grade
        .add(new BigDecimal("15.59"))
        .subtract(new BigDecimal("11.8").multiply(EASY_SYLLABLES_A_WORD))
        .divide(new BigDecimal("0.39"), 0, RoundingMode.HALF_UP);
  }

  /**
   * The long words that some sentences may have so that SMOG does not exceed a grade, rounded up.
   */
  public static int longWordsIn(int sentences, BigDecimal grade) {
    BigDecimal root =
        grade
            .subtract(new BigDecimal("3.1291"))
            .max(BigDecimal.ZERO)
            .divide(new BigDecimal("1.0430"), MathContext.DECIMAL64);
    return root.pow(2)
        .multiply(ratio(sentences, 30))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }

  /** Whether the text is too short for a grade. */
  public boolean isShort() {
    return sentences < FEWEST_SENTENCES;
  }

  /** Needs at least one word. */
  public BigDecimal wordsInSentence() {
    return ratio(words, sentences);
  }

  public Readability plus(Readability other) {
    return new Readability(
        words + other.words,
        sentences + other.sentences,
        syllables + other.syllables,
        polysyllables + other.polysyllables);
  }

  /**
   * The grade by Flesch-Kincaid (Kincaid, Fishburne, Rogers and Chissom, Research Branch Report
   * 8-75, 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. Needs at least one word.
   */
  public BigDecimal fleschKincaid() {
    return new BigDecimal("0.39")
        .multiply(ratio(words, sentences))
        .add(new BigDecimal("11.8").multiply(ratio(syllables, words)))
        .subtract(new BigDecimal("15.59"));
  }

  /**
   * The grade by SMOG (McLaughlin, SMOG grading: a new readability formula, Journal of Reading 12,
   * 1969): 1.0430 times the square root of the polysyllables in thirty sentences, + 3.1291. Needs
   * at least one word. A text of fewer than thirty sentences is scaled up to thirty.
   */
  public BigDecimal smog() {
    BigDecimal inThirty = ratio(30 * (long) polysyllables, sentences);
    return new BigDecimal("1.0430")
        .multiply(inThirty.sqrt(MathContext.DECIMAL64))
        .add(new BigDecimal("3.1291"));
  }

  private static BigDecimal ratio(long a, long b) {
    return BigDecimal.valueOf(a).divide(BigDecimal.valueOf(b), MathContext.DECIMAL64);
  }
}
