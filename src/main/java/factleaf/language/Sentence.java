package factleaf.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a wording. It ends at a full stop, question mark, exclamation mark or semicolon
 * that a blank or the end of the text follows, closing quotes and brackets between them included.
 *
 * @param start offset of its first character in the wording
 */
public record Sentence(String text, int start) {
  private static final String ENDS = ".!?;";
  private static final String CLOSING = "\"')]\u201D\u2019";

  /** Abbreviations whose full stop ends no sentence. */
  private static final List<String> ABBREVIATIONS = List.of("e.g", "i.e", "etc", "vs", "Dr");

  public int end() {
    return start + text.length();
  }

  /** The sentences of a text, in order, without blanks around them. */
  public static List<Sentence> split(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        int end = i + 1;
        while (end < text.length() && (ENDS + CLOSING).indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        boolean atBlank = end == text.length() || text.charAt(end) == ' ';
        if (atBlank && !isAbbreviation(text.substring(start, i))) {
          add(text, start, end, sentences);
          start = end;
        }
        i = end - 1;
      }
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  private static boolean isAbbreviation(String before) {
    return ABBREVIATIONS.stream().anyMatch(word -> before.endsWith(" " + word));
  }

  private static void add(String text, int start, int end, List<Sentence> sentences) {
    String part = text.substring(start, end);
    if (!part.isBlank()) {
      int lead = part.length() - part.stripLeading().length();
      sentences.add(new Sentence(part.strip(), start + lead));
    }
  }
}
