package factleaf.handout;

import factleaf.fact.GlossaryEntry;
import factleaf.handout.HandoutSpec.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains each word of a sheet's glossary once on a handout: for lay readers where it first
 * stands, in the order in which texts are given; for others in a list.
 */
final class Glosses {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final List<GlossaryEntry> left;
  private final Readers readers;

  Glosses(List<GlossaryEntry> glossary, Readers readers) {
    this.left = new ArrayList<>(glossary);
    this.readers = readers;
  }

  /** The words that first stand in a text, but for those that it explains itself in brackets. */
  List<Explanation> explain(String text) {
    List<Explanation> explained = new ArrayList<>();
    for (GlossaryEntry entry :
        readers == Readers.LAY ? List.copyOf(left) : List.<GlossaryEntry>of()) {
      Matcher word = word(entry).matcher(text);
      if (word.find()) {
        left.remove(entry);
        if (word.group("brackets") == null) {
          Explanation explanation = explanation(entry);
          explained.add(text.endsWith(".") ? explanation.asSentence() : explanation);
        }
      }
    }
    return explained;
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
