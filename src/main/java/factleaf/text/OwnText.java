package factleaf.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text of our own files as it is used: letters and their accents are one character where there is
 * one (Unicode's form NFC), all blanks are spaces or U+00A0, soft hyphens and what is refused are
 * gone. It knows from where in the written text each of its parts comes.
 */
public final class OwnText {
  /** How many units one of a text that is not composed may become (Unicode Standard Annex 15). */
  private static final int LONGEST_FORM = 3;

  /**
   * A letter with its marks. No mark reaches a letter of another one (Unicode Standard Annex 29).
   */
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private static final int[] NONE = {};

  private final String written;
  private final String value;

  /** By unit of the value: where in the written text what it came from begins and ends. */
  private final int[] starts;

  private final int[] ends;

  private OwnText(String written, String value, int[] starts, int[] ends) {
    this.written = written;
    this.value = value;
    this.starts = starts;
    this.ends = ends;
  }

  public static OwnText of(String written) {
    return isPlain(written) ? new OwnText(written, written, NONE, NONE) : composed(seen(written));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= MarkStack.FIRST || Characters.fate(c) != Characters.Fate.KEPT) {
        return false;
      }
    }
    return true;
  }

  public String value() {
    return value;
  }

  public String written() {
    return written;
  }

  /** Which of the written characters are refused. */
  public List<Characters.Refused> refused() {
    return isAsWritten() ? List.of() : Characters.refused(written);
  }

  /** Where in the written text a unit of the value begins. */
  public int start(int offset) {
    return isAsWritten() ? offset : starts[offset];
  }

  /** Where in the written text a unit of the value ends. */
  public int end(int offset) {
    return isAsWritten() ? offset + 1 : ends[offset];
  }

  private boolean isAsWritten() {
    return starts.length == 0 && written.equals(value);
  }

  /** The text without what is dropped or refused, and with blanks of two kinds only. */
  private static OwnText seen(String written) {
    StringBuilder value = new StringBuilder(written.length());
    int[] starts = new int[written.length()];
    int[] ends = new int[written.length()];
    MarkStack marks = new MarkStack();
    for (int i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
      int c = written.codePointAt(i);
      int from = value.length();
      switch (Characters.fate(c)) {
        case KEPT -> {
          if (marks.add(c) <= MarkStack.MOST) {
            value.appendCodePoint(c);
          }
        }
        case SPACE -> value.append(' ');
        case NO_BREAK_SPACE -> value.append('\u00A0');
        case DROPPED, REFUSED -> {}
      }
      Arrays.fill(starts, from, value.length(), i);
      Arrays.fill(ends, from, value.length(), i + Character.charCount(c));
    }
    return new OwnText(
        written,
        value.toString(),
        Arrays.copyOf(starts, value.length()),
        Arrays.copyOf(ends, value.length()));
  }

  private static OwnText composed(OwnText seen) {
    if (Normalizer.isNormalized(seen.value, Form.NFC)) {
      return seen;
    }
    StringBuilder value = new StringBuilder();
    int[] starts = new int[seen.value.length() * LONGEST_FORM];
    int[] ends = new int[starts.length];
    for (MatchResult cluster : CLUSTER.matcher(seen.value).results().toList()) {
      String composed = Normalizer.normalize(cluster.group(), Form.NFC);
      boolean same = composed.equals(cluster.group());
      for (int i = 0; i < composed.length(); i++) {
        int first = same ? cluster.start() + i : cluster.start();
        int last = same ? cluster.start() + i : cluster.end() - 1;
        starts[value.length() + i] = seen.starts[first];
        ends[value.length() + i] = seen.ends[last];
      }
      value.append(composed);
    }
    return new OwnText(
        seen.written,
        value.toString(),
        Arrays.copyOf(starts, value.length()),
        Arrays.copyOf(ends, value.length()));
  }
}
