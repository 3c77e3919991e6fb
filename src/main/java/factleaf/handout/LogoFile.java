package factleaf.handout;

import factleaf.handout.Clinic.Logo;
import factleaf.text.InputFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The picture of a clinic, as it stands in a page; what it may hold is asked of the page. */
final class LogoFile {
  /** In bytes; each page holds it. */
  static final int LARGEST = 200_000;

  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** What may stand before the drawing: a declaration, comments, instructions. */
  private static final Pattern BEFORE = Pattern.compile("(?s)(?:\\s|<\\?.*?\\?>|<!--.*?-->)*+");

  private LogoFile() {}

  /**
   * @param words that stand for the picture
   * @return empty if the file is neither a PNG nor one SVG element, or too large
   */
  static Optional<Logo> read(InputFile file, String words) {
    byte[] bytes = file.bytes();
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    if (bytes.length >= Long.BYTES && ByteBuffer.wrap(bytes).getLong() == PNG) {
      String address = "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
      return Optional.of(new Logo("", address));
    }
    return file.text().flatMap(text -> drawing(text, words)).map(svg -> new Logo(svg, ""));
  }

  /** The element alone: it is well-formed, so it ends where it says. */
  private static Optional<String> drawing(String text, String words) {
    return root(text)
        .filter(root -> SVG.equals(root.getNamespaceURI()) && root.getNodeName().equals("svg"))
        .map(
            root -> {
              Matcher before = BEFORE.matcher(text);
              String svg = before.lookingAt() ? text.substring(before.end()) : text;
              String element = svg.substring(0, svg.lastIndexOf('>') + 1);
              return root.hasAttribute("aria-label") || root.hasAttribute("role")
                  ? element
                  : element.replaceFirst(
                      "^<svg",
                      Matcher.quoteReplacement(
                          "<svg role=\"img\" aria-label=\"" + escaped(words) + "\""));
            });
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

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
