package factleaf.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A handout as the program published it: the content on which all contenders are measured.
 *
 * @param id name of the handout, as "patient"
 * @param file its HTML file
 * @param xhtml the file's text
 */
record Page(String id, Path file, String xhtml) {
  static Page read(Path file) throws IOException {
    String name = file.getFileName().toString();
    return new Page(name.substring(0, name.lastIndexOf('.')), file, Files.readString(file));
  }

  /** The page as a tree, parsed anew. */
  Document parse() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(file + " is not well-formed", e);
    }
  }

  String title() {
    return parse().getElementsByTagName("title").item(0).getTextContent();
  }
}
