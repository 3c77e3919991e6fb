package factleaf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The tags and comments of a page in the order of its text. XML and HTML read a page alike only if
 * it has nothing else in angle brackets: no declarations but {@code <!DOCTYPE html>}, no
 * instructions, no sections of character data, no markup inside comments, style sheets or scripts.
 */
final class PageSource {
  static final String DOCTYPE = "<!DOCTYPE html>";

  /** Deepest nesting; whatever reads or lays out a page may go down as deep. */
  private static final int DEEPEST = 100;

  /** Elements whose text HTML does not take apart. */
  private static final Set<String> RAW = Set.of("style", "script");

  /** What is in angle brackets: a tag's begin or end, or a comment. */
  enum Kind {
    BEGIN,
    END,
    COMMENT
  }

  /**
   * A tag or comment.
   *
   * @param start offset of its first character
   * @param end offset behind its last character
   * @param closed whether it is a beginning that is its own end
   */
  record Mark(Kind kind, int start, int end, boolean closed) {}

  private final String text;
  private final List<Mark> marks = new ArrayList<>();
  private int depth;

  private PageSource(String text) {
    this.text = text;
  }

  /** The marks of a page behind its DOCTYPE; they end where it is not well-formed. */
  static List<Mark> marks(String text) throws Refused {
    if (!text.startsWith(DOCTYPE)) {
      throw new Refused("it does not begin with " + DOCTYPE, 0);
    }
    PageSource source = new PageSource(text);
    source.read(DOCTYPE.length());
    return source.marks;
  }

  private void read(int from) throws Refused {
    int at = text.indexOf('<', from);
    while (at >= 0) {
      int end;
      if (text.startsWith("<!--", at)) {
        end = comment(at);
      } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
        throw new Refused("it has a declaration, an instruction or a CDATA section", at);
      } else {
        end = tagEnd(text, at);
        if (end < 0) {
          return; // the parser says what is wrong
        }
        add(at, end);
      }
      at = text.indexOf('<', end);
    }
  }

  private int comment(int at) throws Refused {
    int end = text.indexOf("-->", at + 4);
    if (end < 0) {
      return text.length();
    }
    String words = text.substring(at + 4, end);
    if (words.indexOf('<') >= 0 || words.indexOf('>') >= 0) {
      throw new Refused("it has markup inside a comment", at);
    }
    marks.add(new Mark(Kind.COMMENT, at, end + 3, false));
    return end + 3;
  }

  /**
   * The offset behind a tag; negative if it has no end. In well-formed XML no value of an attribute
   * holds an angle bracket that opens a tag.
   */
  static int tagEnd(String text, int start) {
    int end = text.indexOf('>', start);
    for (int quote = quote(text, start, end); quote >= 0; quote = quote(text, quote, end)) {
      quote = text.indexOf(text.charAt(quote), quote + 1) + 1;
      end = quote > end ? text.indexOf('>', quote) : end;
      if (quote == 0 || end < 0) {
        return -1;
      }
    }
    return end < 0 || text.indexOf('<', start + 1, end) >= 0 ? -1 : end + 1;
  }

  /** Where the first quotation mark of a part stands; negative if there is none. */
  private static int quote(String text, int from, int to) {
    int one = to < 0 ? -1 : text.indexOf('\'', from, to);
    int two = to < 0 ? -1 : text.indexOf('"', from, one < 0 ? to : one);
    return two < 0 ? one : two;
  }

  private void add(int start, int end) throws Refused {
    boolean closed = text.charAt(end - 2) == '/';
    Kind kind = text.charAt(start + 1) == '/' ? Kind.END : Kind.BEGIN;
    marks.add(new Mark(kind, start, end, closed));
    depth += closed ? 0 : kind == Kind.BEGIN ? 1 : -1;
    if (depth > DEEPEST) {
      throw new Refused("elements stand in each other more than " + DEEPEST + " deep", start);
    }
    for (String raw : RAW) {
      if (!closed && text.startsWith(raw, start + 1)) {
        checkRaw(raw, end);
      }
    }
  }

  private void checkRaw(String element, int from) throws Refused {
    int end = Math.max(from, text.indexOf("</" + element, from));
    for (int at = from; at < end; at++) {
      if (text.charAt(at) == '<' || text.charAt(at) == '&') {
        throw new Refused("it has markup inside " + element, at);
      }
    }
  }
}
