package factleaf.page;

import factleaf.diagnostic.Findings;
import factleaf.page.PageSource.Kind;
import factleaf.page.PageSource.Mark;
import java.io.IOException;
import java.io.StringReader;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses a page as XML, without the DOCTYPE, and finds where its elements and texts stand.
 *
 * <p>Rule: {@code template-not-well-formed}.
 */
final class PageReader {
  /** A parser may not be shared by threads. */
  private static final ThreadLocal<DocumentBuilder> PARSER =
      ThreadLocal.withInitial(PageReader::parser);

  private final Map<Node, Integer> offsets = new IdentityHashMap<>();
  private final Iterator<Mark> marks;
  private int at = PageSource.DOCTYPE.length();

  private PageReader(List<Mark> marks) {
    this.marks = marks.iterator();
  }

  static Optional<Page> read(String text, Origin origin, Findings findings) {
    try {
      PageReader reader = new PageReader(PageSource.marks(text));
      Document document = parse(text);
      reader.place(document.getFirstChild());
      return Optional.of(new Page(text, origin, document, reader.offsets));
    } catch (Refused e) {
      refuse(e.getMessage(), e.offset(), text, origin, findings);
    } catch (SAXParseException e) {
      int offset = offset(text, e.getLineNumber(), e.getColumnNumber());
      refuse(e.getMessage(), offset, text, origin, findings);
    }
    return Optional.empty();
  }

  private static Document parse(String text) throws SAXParseException {
    String doctype = PageSource.DOCTYPE;
    String blank = " ".repeat(doctype.length()) + text.substring(doctype.length());
    try {
      return PARSER.get().parse(new InputSource(new StringReader(blank)));
    } catch (SAXParseException e) {
      throw e;
    } catch (SAXException | IOException e) {
      throw new IllegalStateException(e); // a text in memory can be read
    }
  }

  private static void refuse(
      String message, int offset, String text, Origin origin, Findings findings) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    String line = text.substring(start).lines().findFirst().orElse("").strip();
    findings.add(
        "template-not-well-formed",
        origin.at(offset),
        origin.name(offset) + " is not well-formed: " + message,
        "near: " + (line.length() > 100 ? line.substring(0, 100) + " ..." : line));
  }

  /** Walks a node's siblings in step with the marks of the text. */
  private void place(Node first) {
    for (Node node = first; node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        Mark begin = next(Kind.BEGIN);
        offsets.put(element, begin.start());
        place(element.getFirstChild());
        if (!begin.closed()) {
          next(Kind.END);
        }
      } else if (node instanceof Comment) {
        next(Kind.COMMENT);
      } else {
        offsets.put(node, at);
      }
    }
  }

  private Mark next(Kind kind) {
    Mark mark = marks.next();
    if (mark.kind() != kind) {
      throw new IllegalStateException(mark + " where the parser has " + kind);
    }
    at = mark.end();
    return mark;
  }

  /** The offset of a line and column as the parser counts them, from 1. */
  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return Math.clamp(start + column - 1L, 0, text.length());
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      factory.setCoalescing(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The parser's own handler prints to standard error. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }
}
