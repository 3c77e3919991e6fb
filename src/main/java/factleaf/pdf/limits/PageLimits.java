package factleaf.pdf.limits;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What a page may hold before anybody begins to lay it out. */
public final class PageLimits {
  /** The largest handouts have a third of it. */
  private static final int MOST_ELEMENTS = 15_000;

  /** In letters; no text of a sheet is longer. */
  private static final int LONGEST_WORD = 2_000;

  private static final Pattern LONG_WORD = Pattern.compile("\\S{" + (LONGEST_WORD + 1) + "}");

  private int elements;

  private PageLimits() {}

  /** Refuses a page that has too much of something. */
  public static void check(Document page) {
    new PageLimits().check(page.getDocumentElement());
  }

  private void check(Node node) {
    if (node instanceof Element && ++elements > MOST_ELEMENTS) {
      throw Unprintable.tooMuch(
          String.format(Locale.ROOT, "has more than %,d elements", MOST_ELEMENTS),
          "split the sheet",
          Optional.of(node));
    }
    if (node instanceof Text text && !node.getParentNode().getNodeName().equals("style")) {
      Matcher word = LONG_WORD.matcher(text.getData());
      if (word.find()) {
        throw Unprintable.tooMuch(
            String.format(
                Locale.ROOT,
                "has a word of more than %,d letters (\"%s ...\")",
                LONGEST_WORD,
                word.group().substring(0, 20)),
            "write it in words",
            Optional.of(node));
      }
    }
    for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      check(kid);
    }
  }
}
