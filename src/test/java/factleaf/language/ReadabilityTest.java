package factleaf.language;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import factleaf.vocabulary.VocabularyReader;
import factleaf.yaml.Overlay;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts and grades of texts, compared with worked examples that others have published. */
class ReadabilityTest {
  private static final Path SYLLABLES = Path.of("src/test/resources/readability/syllables.txt");
  private static final Set<String> FAMILIAR = Set.of("baclofen");
  private final Language english =
      new Language("en", Overlay.none(), VocabularyReader.shipped().units());
  private final Syllables spoken = english.syllables().read(new Findings()).orElseThrow();
  private final TextCounts words =
      new TextCounts(FAMILIAR, spoken, english.sentences().read(new Findings()).orElseThrow());

  /**
   * The examples of the npm packages flesch-kincaid, flekin and reading-level, the lowest grade
   * there can be, and Green Eggs and Ham (5.7 words a sentence, 1.02 syllables a word) as in
   * Wikipedia.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 13, 26, 13.08",
    "1, 13, 22, 9.45",
    "1, 7, 20, 20.85",
    "1, 1, 1, -3.40",
    "1000, 5700, 5814, -1.33"
  })
  void fleschKincaidAsPublished(int sentences, int words, int syllables, String grade) {
    Readability counts = new Readability(words, sentences, syllables, 0);
    assertThat(twoDecimals(counts.fleschKincaid())).isEqualTo(grade);
  }

  /** The example of the npm package smog-formula. */
  @Test
  void smogAsPublished() {
    assertThat(new Readability(13, 1, 26, 4).smog().setScale(6, RoundingMode.HALF_UP))
        .isEqualTo("14.554593");
  }

  /** The chart of the University of South Carolina's Prevention Research Center: 1.5 grades off. */
  @ParameterizedTest
  @CsvSource({
    "3, 6, 5",
    "7, 12, 6",
    "13, 20, 7",
    "21, 30, 8",
    "31, 42, 9",
    "43, 56, 10",
    "57, 72, 11",
    "73, 90, 12",
    "91, 110, 13",
    "111, 132, 14",
    "133, 156, 15",
    "157, 182, 16"
  })
  void smogAgreesWithTheConversionChart(int least, int most, double grade) {
    for (int polysyllables = least; polysyllables <= most; polysyllables++) {
      BigDecimal smog = new Readability(400, 30, 600, polysyllables).smog();
      assertThat(smog.doubleValue()).isBetween(grade - 1.5, grade + 1.5);
    }
  }

  /** Texts of such examples: flekin's, flesch's and reading-level's. */
  @ParameterizedTest
  @CsvSource({
    "Nothing is so fatiguing as the eternal hanging on of an uncompleted task., 13, 1, 22",
    "The cat sat on the mat., 6, 1, 6",
    "This is a simple sentence, 5, 1, 7"
  })
  void countsAsPublished(String text, int words, int sentences, int syllables) {
    Readability counts = count(text);
    assertThat(List.of(counts.words(), counts.sentences(), counts.syllables()))
        .containsExactly(words, sentences, syllables);
  }

  @ParameterizedTest
  @MethodSource("syllables")
  void syllablesOfAWord(String word, int syllables) {
    assertThat(spoken.count(word)).as(word).isEqualTo(syllables);
  }

  static Stream<Arguments> syllables() throws IOException {
    return Files.readAllLines(SYLLABLES).stream()
        .map(line -> line.split(" "))
        .map(p -> Arguments.of(p[0], Integer.parseInt(p[1])));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1, 1",
    "7, 1, 2",
    "24, 1, 3",
    "80, 1, 2",
    "0.5, 1, 4",
    "'1,000', 1, 3",
    "50%, 1, 4",
    "mg, 1, 3",
    "mL, 1, 4",
    "UK, 1, 2",
    "out-of-hours, 3, 3",
    "(seizure), 2, 2",
    "Parkinson’s, 3, 3",
    "doesn't, 2, 2"
  })
  void figuresAbbreviationsAndSigns(String word, int counted, int aloud) {
    assertThat(spoken.count(word)).isEqualTo(counted);
    assertThat(spoken.aloud(word)).isEqualTo(aloud);
  }

  @ParameterizedTest
  @CsvSource({
    "Take it. Then rest., 2",
    "Take it; then rest., 2",
    "Take it: then rest., 1",
    "Headache\u00a0or fever, 1",
    "Ask Dr Low (at 5.30). Then rest!, 2",
    "'- ... -', 0",
    "'', 0"
  })
  void sentences(String text, int sentences) {
    assertThat(count(text).sentences()).isEqualTo(sentences);
  }

  @Test
  void figureAndUnitAreTwoWords() {
    assertThat(count("Take 24\u00a0mg — now").words()).isEqualTo(4);
    assertThat(count("Take 24\u00a0mg — now").polysyllables()).isEqualTo(2);
  }

  @Test
  void medicinesOwnNameIsFamiliar() {
    assertThat(count("Baclofen helps.")).isEqualTo(new Readability(2, 1, 3, 0));
    assertThat(count("Baclofen’s dose.")).isEqualTo(new Readability(2, 1, 3, 0));
    assertThat(count("Diazepam helps.")).isEqualTo(new Readability(2, 1, 5, 1));
  }

  @Test
  void hardWordsInOrder() {
    assertThat(words.hardWords("Baclofen, an (antidepressant) tablet for 24."))
        .containsExactly(new TextCounts.Word("antidepressant", 5), new TextCounts.Word("24", 3));
  }

  @Test
  void countsAddUp() {
    assertThat(count("One.").plus(count("Emergency."))).isEqualTo(new Readability(2, 2, 5, 1));
  }

  private Readability count(String text) {
    return words.of(text);
  }

  private static String twoDecimals(BigDecimal grade) {
    return grade.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
