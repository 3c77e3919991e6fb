package factleaf.handout;

import factleaf.fact.GlossaryEntry;
import factleaf.handout.HandoutSpec.Readers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Explains each word of a sheet's glossary once on a handout: for lay readers where it first
 * stands, in the order in which texts are given; for others in a list.
 */
final class Glosses {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<GlossaryEntry> left;
  private final Map<String, Set<GlossaryEntry>> byFirstWord = new HashMap<>();
  private final Readers readers;

  Glosses(List<GlossaryEntry> glossary, Readers readers) {
    this.left = new LinkedHashSet<>(glossary);
    this.readers = readers;
    for (GlossaryEntry entry : glossary) {
      words(entry.word())
          .findFirst()
          .ifPresent(
              first -> byFirstWord.computeIfAbsent(first, w -> new LinkedHashSet<>()).add(entry));
    }
  }

  /** The words that first stand in a text, but for those that it explains itself in brackets. */
  List<Explanation> explain(String text) {
    List<Explanation> explained = new ArrayList<>();
    for (GlossaryEntry entry :
        readers == Readers.LAY ? candidates(text) : List.<GlossaryEntry>of()) {
      Matcher word = word(entry).matcher(text);
      if (word.find()) {
        left.remove(entry);
        words(entry.word()).findFirst().ifPresent(w -> byFirstWord.get(w).remove(entry));
        if (word.group("brackets") == null) {
          Explanation explanation = explanation(entry);
          explained.add(text.endsWith(".") ? explanation.asSentence() : explanation);
        }
      }
    }
    return explained;
  }

  /** The words not explained so far whose beginning stands in a text. */
  private List<GlossaryEntry> candidates(String text) {
    return words(text)
        .distinct()
        .flatMap(word -> byFirstWord.getOrDefault(word, Set.of()).stream())
        .toList();
  }

  private static Stream<String> words(String text) {
    return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(w -> !w.isEmpty());
  }

  /** The words that were not explained so far. */
  List<Explanation> left() {
    return left.stream().map(Glosses::explanation).toList();
  }

  private static Explanation explanation(GlossaryEntry entry) {
    return new Explanation(entry.word(), entry.explanation());
  }

  /** The word by itself, and the bracket in which it stands or that follows it. */
  private static Pattern word(GlossaryEntry entry) {
    String word = "(?<![\\p{L}\\p{N}])" + Pattern.quote(entry.word()) + "(?![\\p{L}\\p{N}])";
    return Pattern.compile(word + "(?<brackets> \\(|\\))?", FLAGS);
  }
}
