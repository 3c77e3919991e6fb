package factleaf.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of each character. A reader sees and reads all that is left behind this door; what
 * nobody can see, or what turns the direction of others, does not come in. The code points that are
 * ignored by default are those of Unicode 16, DerivedCoreProperties.txt.
 */
public final class Characters {
  /** What becomes of a character of our own files. */
  enum Fate {
    KEPT,
    /** A place for a hyphen at the end of a line: nothing, in all other places. */
    DROPPED,
    SPACE,
    NO_BREAK_SPACE,
    REFUSED
  }

  /** First and last code points of what is not seen, besides the categories Cc, Cf, Zl and Zp. */
  private static final int[][] UNSEEN = {
    {0x034F, 0x034F}, // combining grapheme joiner
    {0x115F, 0x1160}, // Hangul fillers
    {0x17B4, 0x17B5}, // inherent vowels of Khmer
    {0x180B, 0x180F}, // variation selectors of Mongolian
    {0x2060, 0x206F},
    {0x2800, 0x2800}, // a Braille pattern without dots
    {0x3164, 0x3164}, // Hangul filler
    {0xFE00, 0xFE0F}, // variation selectors
    {0xFFA0, 0xFFA0}, // Hangul filler
    {0xFFF0, 0xFFF8},
    {0xFFFC, 0xFFFC}, // stands for a picture that was not pasted
    {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF} // tags, more variation selectors
  };

  /** Vertical tab, form feed, next line, line separator, paragraph separator. */
  private static final Set<Integer> LINE_ENDS = Set.of(0x0B, 0x0C, 0x85, 0x2028, 0x2029);

  private static final Set<Integer> NO_BREAK = Set.of(0x00A0, 0x2007, 0x202F);

  private Characters() {}

  /** Why a character is refused, and what to do. */
  public enum Reason {
    UNSEEN("a character that nobody can see", "delete it, or write a space"),
    STACKED("more than 30 marks on one letter", "delete them"),
    STRUCK("a mark that strikes out or encloses the letter before it", "delete it"),
    LOOK_ALIKE(
        "a letter of another alphabet that passes for one of this word", "type the word anew");

    private final String problem;
    private final String hint;

    Reason(String problem, String hint) {
      this.problem = problem;
      this.hint = hint;
    }

    public String problem() {
      return problem;
    }

    public String hint() {
      return hint;
    }
  }

  /**
   * A character that our own files may not have.
   *
   * @param offset where it stands in the text, in UTF-16 units
   */
  public record Refused(int offset, int codePoint, Reason reason) {}

  /**
   * The characters of a text that are refused, in order; of a stack of marks the first too many, of
   * a word of two alphabets the first letter that looks like another.
   */
  public static List<Refused> refused(String text) {
    List<Refused> found = new ArrayList<>();
    MarkStack marks = new MarkStack();
    Optional<List<Integer>> strangers = Optional.empty();
    for (int i = 0, c = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (strangers.isEmpty() && LookAlikes.mayBe(c)) {
        strangers = Optional.of(LookAlikes.in(text));
      }
      Fate fate = fate(c);
      if (fate == Fate.REFUSED) {
        found.add(new Refused(i, c, Reason.UNSEEN));
      } else if (fate != Fate.DROPPED && marks.add(c) == MarkStack.MOST + 1) {
        found.add(new Refused(i, c, Reason.STACKED));
      } else if (MarkStack.isMark(c) && MarkStack.strikes(text, i)) {
        found.add(new Refused(i, c, Reason.STRUCK));
      } else if (strangers.isPresent() && strangers.get().contains(i)) {
        found.add(new Refused(i, c, Reason.LOOK_ALIKE));
      }
    }
    return found;
  }

  /** What a message calls a character, such as U+00A0 (NO-BREAK SPACE). */
  public static String name(int codePoint) {
    String name = Optional.ofNullable(Character.getName(codePoint)).orElse("no character");
    return String.format(Locale.ROOT, "U+%04X (%s)", codePoint, name);
  }

  /**
   * A text of others, which is compared and quoted: what nobody can see is taken out, unusual ends
   * of lines are line feeds, letters and their accents are one character where there is one. Blanks
   * keep their widths, which group digits; control characters, those of private use, and what
   * stands for a picture stay. A letter keeps 30 marks.
   */
  public static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    MarkStack marks = new MarkStack();
    text.codePoints()
        .map(Characters::fold)
        .filter(c -> c >= 0 && marks.add(c) <= MarkStack.MOST)
        .forEachOrdered(folded::appendCodePoint);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static int fold(int c) {
    if (LINE_ENDS.contains(c)) {
      return '\n';
    }
    boolean stays =
        Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE || c == 0xFFFC;
    return switch (fate(c)) {
      case KEPT, SPACE, NO_BREAK_SPACE -> c;
      case REFUSED -> stays ? c : -1;
      case DROPPED -> -1;
    };
  }

  static Fate fate(int c) {
    if (c >= ' ' && c < 0x7F || c == '\n') {
      return Fate.KEPT;
    }
    if (c == 0xAD) {
      return Fate.DROPPED;
    }
    if (NO_BREAK.contains(c)) {
      return Fate.NO_BREAK_SPACE;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> Fate.SPACE;
      case Character.CONTROL -> c == '\t' ? Fate.SPACE : Fate.REFUSED;
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          Fate.REFUSED;
      default -> isUnseen(c) || isNoCharacter(c) ? Fate.REFUSED : Fate.KEPT;
    };
  }

  private static boolean isUnseen(int c) {
    for (int[] range : UNSEEN) {
      if (range[0] <= c && c <= range[1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
  }
}
