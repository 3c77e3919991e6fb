package factleaf.page;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The words that screens and paper both show, and that nothing strikes out. */
final class PrintedWords {
  /** An element whose words hold no longer. */
  private static final String STRUCK = "del";

  private PrintedWords() {}

  /** Those of an element. */
  static String of(Element element) {
    StringBuilder words = new StringBuilder();
    collect(element, words);
    return plain(words.toString());
  }

  private static void collect(Node node, StringBuilder words) {
    for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Text text) {
        words.append(text.getData());
      } else if (kid instanceof Element element
          && !Page.isForScreens(element)
          && !element.getNodeName().equals(STRUCK)) {
        collect(element, words);
      }
    }
  }

  /** A text with one blank for any: lines are the template's, but words stay apart. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean blank = true; // none at its beginning
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!isBlank) {
        plain.append(c);
      } else if (!blank) {
        plain.append(' ');
      }
      blank = isBlank;
    }
    return plain.toString().stripTrailing();
  }
}
