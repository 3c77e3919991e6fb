package factleaf.pdf.tagging;

import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.render.InlineText;

/**
 * Whether a blank follows a run of text. Flying Saucer drops blanks at the ends of lines; without
 * them the words of two lines would be one word for whoever reads the file (ISO 14289-1, 7.1).
 */
final class Blanks {
  private Blanks() {}

  static boolean follow(InlineText run) {
    String line = run.getMasterText();
    int end = run.getEnd();
    if (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
      return false;
    }
    if (end < line.length()) {
      return Character.isWhitespace(line.charAt(end));
    }
    String text = run.getTextNode().getData();
    return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1))
        || startsBlank(following(run.getTextNode()));
  }

  private static boolean startsBlank(Node node) {
    return isLineBreak(node)
        || node instanceof Text text
            && !text.getData().isEmpty()
            && Character.isWhitespace(text.getData().charAt(0));
  }

  private static boolean isLineBreak(Node node) {
    return node.getNodeName().equals("br");
  }

  /** The next text or line break in the order of the document, or its root. */
  private static Node following(Node start) {
    Node node = start;
    do {
      while (node.getNextSibling() == null && node.getParentNode() != null) {
        node = node.getParentNode();
      }
      if (node.getNextSibling() == null) {
        return node;
      }
      node = node.getNextSibling();
      while (node.getFirstChild() != null) {
        node = node.getFirstChild();
      }
    } while (!(node instanceof Text || isLineBreak(node)));
    return node;
  }
}
