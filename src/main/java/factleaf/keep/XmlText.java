package factleaf.keep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** XML of others, which declares no entities and fetches nothing. */
final class XmlText {
  private static final int DEEPEST = 200;
  private static final Pattern OTHER_ENCODING =
      Pattern.compile("(?i)^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-8)");

  private XmlText() {}

  /** The elements of a file, if it is whole. */
  static Document parse(SourceFile file) throws UnreadableSource {
    file.checkNumber("<");
    if (file.input().text().isEmpty() && !OTHER_ENCODING.matcher(file.head()).find()) {
      throw PlainText.undecodable(file); // the JDK would print that to the console
    }
    checkWhole(file);
    try (ByteArrayInputStream in = new ByteArrayInputStream(file.bytes())) {
      return Jsoup.parse(in, null, "", Parser.xmlParser().setMaxDepth(DEEPEST));
    } catch (IOException e) {
      throw new IllegalStateException(e); // bytes in memory can be read
    }
  }

  static UnreadableSource declares() {
    return new UnreadableSource(
        "declares a type or entities of its own, or nests deeper than " + DEEPEST + " levels",
        "download it as its publisher offers it");
  }

  /** jsoup reads on where a file is broken, so that half a label would look whole. */
  private static void checkWhole(SourceFile file) throws UnreadableSource {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (event == XMLStreamConstants.DTD || depth > DEEPEST) {
          throw declares();
        }
      }
    } catch (XMLStreamException e) {
      int line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
      throw new UnreadableSource(
          "is broken XML, in line " + line, "download it again; perhaps half of it is missing");
    }
  }
}
