package factleaf.handout;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The drawing of an SVG file, as it stands in a page; what it may hold is asked of the page.
 *
 * @param text the element alone
 */
record SvgElement(Element root, String text) {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** What may stand before the drawing: a declaration, comments, instructions. */
  private static final Pattern BEFORE = Pattern.compile("(?s)(?:\\s|<\\?.*?\\?>|<!--.*?-->)*+");

  /** Empty if the file is not one well-formed SVG element, or has a DOCTYPE. */
  static Optional<SvgElement> read(String file) {
    return root(file)
        .filter(root -> SVG.equals(root.getNamespaceURI()) && root.getNodeName().equals("svg"))
        .map(root -> new SvgElement(root, element(file)));
  }

  /** It is well-formed, so it ends where it says. */
  private static String element(String file) {
    Matcher before = BEFORE.matcher(file);
    String svg = before.lookingAt() ? file.substring(before.end()) : file;
    return svg.substring(0, svg.lastIndexOf('>') + 1);
  }

  /** Whether it has one of these attributes. */
  boolean has(String... attributes) {
    return Stream.of(attributes).anyMatch(root::hasAttribute);
  }

  /** The element with attributes that it does not have. */
  String with(String attributes) {
    return text.replaceFirst("^<svg", Matcher.quoteReplacement("<svg " + attributes));
  }

  private static Optional<Element> root(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // says nothing on the error stream
      return Optional.of(
          builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
    } catch (SAXException | IOException e) {
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e); // every JDK's parser has the feature
    }
  }
}
