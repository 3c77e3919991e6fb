package factleaf.check;

import factleaf.diagnostic.Span;
import factleaf.handout.HandoutSpec;
import factleaf.language.Readability;
import factleaf.language.Sentences;
import factleaf.language.Syllables;
import factleaf.language.TextCounts;
import factleaf.language.TextCounts.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code reading-grade}: a handout is harder to read than its profile allows. The limit is a grade
 * by Flesch-Kincaid; by SMOG two grades more are allowed, for SMOG asks what a reader needs to
 * understand everything. A handout of a few sentences has no grade; its sentences and long words
 * are counted. docs/reading-grade.md says why, and what is counted.
 */
final class ReadingGrade implements BuiltIn {
  /** How much higher SMOG may be than the limit. */
  static final BigDecimal SMOG_ALLOWANCE = BigDecimal.valueOf(2);

  /** How much harder than the limit a single entry may be. */
  static final BigDecimal ENTRY_ALLOWANCE = BigDecimal.valueOf(4);

  /** The formulas say nothing of a shorter text. */
  private static final int SHORTEST_ENTRY = 8;

  private static final int WORDS_NAMED = 5;

  @Override
  public void check(Subject subject, Report report) {
    Optional<Syllables> spoken = report.needed(subject.language().syllables());
    Optional<Sentences> sentences = report.needed(subject.language().sentences());
    if (spoken.isPresent() && sentences.isPresent()) {
      Set<String> familiar = familiar(subject.sheet().title());
      TextCounts words = new TextCounts(familiar, spoken.get(), sentences.get());
      Check check = new Check(subject, words, report, new HashSet<>(), new HashMap<>());
      subject.handouts().forEach(h -> h.grade().ifPresent(grade -> check.handout(h, grade)));
    }
  }

  /** The words of the medicine's name. */
  private static Set<String> familiar(String title) {
    return Arrays.stream(title.toLowerCase(Locale.ROOT).split("\\s+")).collect(Collectors.toSet());
  }

  /**
   * A check of one sheet.
   *
   * @param warned the wordings that were reported
   * @param counts by text: handouts share most of their wordings, and each is read twice
   */
  private record Check(
      Subject subject,
      TextCounts words,
      Report report,
      Set<Span> warned,
      Map<String, Readability> counts) {
    void handout(HandoutSpec handout, BigDecimal grade) {
      List<PrintedWording> all = PrintedWording.of(subject, handout);
      Readability sum =
          all.stream().map(p -> count(p.text())).reduce(Readability.NONE, Readability::plus);
      if (sum.words() > 0 && sum.isShort()) {
        fewSentences(handout, grade, sum, all);
      } else if (sum.words() > 0) {
        grades(handout, grade, sum, all);
      }
      all.forEach(p -> entry(p, grade.add(ENTRY_ALLOWANCE)));
    }

    /** A text too short for a grade: by the length of its sentences and by its long words. */
    private void fewSentences(
        HandoutSpec handout, BigDecimal grade, Readability sum, List<PrintedWording> all) {
      long longWords = all.stream().mapToLong(p -> words.longWords(p.text()).size()).sum();
      int mostLongWords = Readability.longWordsIn(sum.sentences(), grade.add(SMOG_ALLOWANCE));
      BigDecimal longest = Readability.wordsInSentence(grade);
      if (exceeds(sum.wordsInSentence(), longest) || longWords > mostLongWords) {
        report.at(
            subject.sheet().span(),
            String.format(
                Locale.ROOT,
                "the handout \"%s\" has %s words a sentence and %s in %s; at grade %s, %s words and"
                    + " %s are the limit",
                handout.id(),
                rounded(sum.wordsInSentence()),
                number(longWords, "long word"),
                number(sum.sentences(), "sentence"),
                grade.toPlainString(),
                longest.toPlainString(),
                number(mostLongWords, "long word")),
            "shorten sentences" + frequent(all));
      }
    }

    private void grades(
        HandoutSpec handout, BigDecimal grade, Readability sum, List<PrintedWording> all) {
      BigDecimal smogLimit = grade.add(SMOG_ALLOWANCE);
      if (exceeds(sum.fleschKincaid(), grade) || exceeds(sum.smog(), smogLimit)) {
        report.at(
            subject.sheet().span(),
            String.format(
                Locale.ROOT,
                "the handout \"%s\" reads at grade %s by Flesch-Kincaid and %s by SMOG; the limit"
                    + " is %s and %s (%s, %s)",
                handout.id(),
                rounded(sum.fleschKincaid()),
                rounded(sum.smog()),
                grade.toPlainString(),
                smogLimit.toPlainString(),
                number(sum.words(), "word"),
                number(sum.sentences(), "sentence")),
            "shorten sentences" + frequent(all));
      }
    }

    private void entry(PrintedWording printed, BigDecimal limit) {
      Readability count = count(printed.text());
      if (count.words() >= SHORTEST_ENTRY
          && exceeds(count.fleschKincaid(), limit)
          && warned.add(printed.wording().scalar().span())) {
        report.warn(
            printed.fact(),
            printed.wording().scalar().span(),
            String.format(
                Locale.ROOT,
                "entry \"%s\" reads at grade %s by Flesch-Kincaid; more than %s is hard (%s, %s)",
                printed.fact().id(),
                rounded(count.fleschKincaid()),
                limit.toPlainString(),
                number(count.words(), "word"),
                number(count.sentences(), "sentence")),
            hardest(printed.text())
                .map(word -> "the hardest word is \"" + word.text() + "\"; shorten the sentences")
                .orElse("shorten the sentences"));
      }
    }

    private Readability count(String text) {
      return counts.computeIfAbsent(
          text,
          t ->
              report.read(
                  subject.sheet().language(),
                  List.of(subject.sheet().title(), t),
                  titled -> words.of(t)));
    }

    private Optional<Word> hardest(String text) {
      return words.hardWords(text).stream()
          .max(
              Comparator.comparingInt(Word::syllables)
                  .thenComparingInt(word -> word.text().length()));
    }

    /** The long words that stand most often, most frequent first. */
    private String frequent(List<PrintedWording> all) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      all.stream()
          .flatMap(p -> words.longWords(p.text()).stream())
          .forEach(word -> counts.merge(word.text().toLowerCase(Locale.ROOT), 1, Integer::sum));
      String named =
          counts.entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .limit(WORDS_NAMED)
              .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
              .collect(Collectors.joining(", "));
      return named.isEmpty() ? "" : ", and say in shorter words: " + named;
    }
  }

  /** Compares what is printed, so that a message never says that 6.0 is more than 6. */
  private static boolean exceeds(BigDecimal grade, BigDecimal limit) {
    return rounded(grade).compareTo(limit) > 0;
  }

  private static BigDecimal rounded(BigDecimal grade) {
    return grade.setScale(1, RoundingMode.HALF_UP);
  }

  private static String number(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
  }
}
