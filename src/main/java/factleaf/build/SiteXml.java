package factleaf.build;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML files of a site, each element on a line. */
record SiteXml(XMLStreamWriter xml) {
  /** By which a build knows such a file as its own. */
  static final String MARK = "<!-- Factleaf -->";

  /** What writes the content of a file. */
  interface Content {
    void write(SiteXml xml) throws XMLStreamException;
  }

  /** A file's bytes, with the mark by which a build knows that it is ours. */
  static byte[] bytes(Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeComment(MARK.substring(4, MARK.length() - 3));
      content.write(new SiteXml(xml));
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // memory does not refuse
    }
    return out.toByteArray();
  }

  /** Begins an element with attributes: names and values in turn. */
  void open(String name, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
    attributes(attributes);
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  void text(String name, String text) throws XMLStreamException {
    open(name);
    xml.writeCharacters(text);
    close();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }
}
