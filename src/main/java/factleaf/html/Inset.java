package factleaf.html;

import factleaf.diagnostic.Span;

/**
 * A picture that a page takes as it is from somebody's file.
 *
 * @param text of it in the page
 * @param name what findings call it
 * @param place where the file is named
 */
public record Inset(String text, String name, Span place) {
  /** Whether it made a character of a page, or the tag that holds it did. */
  boolean made(String page, int offset) {
    int at = page.indexOf(text);
    while (at >= 0 && at + text.length() <= offset) {
      at = page.indexOf(text, at + 1);
    }
    return at >= 0 && page.lastIndexOf('<', at) <= offset;
  }
}
