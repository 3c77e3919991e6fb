package factleaf.page;

import factleaf.diagnostic.Span;
import factleaf.text.LineMap;

/** Where a page comes from, so that findings about the page point at what a person wrote. */
public interface Origin {
  /**
   * What findings call what made a character of the page, such as "the index".
   *
   * @param offset as below
   */
  String name(int offset);

  /**
   * The place that made a character of the page.
   *
   * @param offset of the character in the page's text, from 0
   */
  Span at(int offset);

  /**
   * Whether a template wrote a letter or digit of its own, which it did not get.
   *
   * @param start as above
   * @param end as above, behind the last character that is asked for
   */
  default boolean isOwn(int start, int end) {
    return false;
  }

  /** A page that was written by hand: its places are its own. */
  static Origin of(String name, String text) {
    return new Origin() {
      @Override
      public String name(int offset) {
        return name;
      }

      @Override
      public Span at(int offset) {
        return new LineMap(text).span(name, text.codePointCount(0, offset), 1);
      }
    };
  }
}
