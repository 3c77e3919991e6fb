package factleaf.page;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads a page as XML once it is made, for {@link SelfContained}. The same page is read as HTML by
 * browsers, so what the two would read differently is refused: markup inside comments, sections of
 * character data and instructions, and declarations of its own.
 *
 * <p>Rule: {@code template-not-well-formed}.
 */
public final class PageReader extends DefaultHandler2 {
  private static final String FEATURES = "http://xml.org/sax/features/";
  private static final String PROPERTIES = "http://xml.org/sax/properties/";

  /** Elements whose text HTML does not take apart. */
  private static final Set<String> RAW = Set.of("style", "script");

  private final SelfContained contained;
  private final StringBuilder raw = new StringBuilder();
  private String inside = "";
  private boolean inCharacterData;
  private Locator locator;

  private PageReader(SelfContained contained) {
    this.contained = contained;
  }

  /**
   * Reads a page.
   *
   * @param page the page
   * @param template place of the template that made it
   * @return whether it is well-formed; it may have other errors
   */
  public static boolean read(String page, Span template, Findings findings) {
    SelfContained contained = new SelfContained(template, findings);
    try {
      parser(new PageReader(contained)).parse(new InputSource(new StringReader(page)));
      contained.finish();
      return true;
    } catch (SAXParseException e) {
      findings.error(
          "template-not-well-formed",
          template,
          "the template's output is not well-formed: " + e.getMessage(),
          "near: " + lineOf(page, e.getLineNumber()));
      return false;
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e); // a text in memory can be read
    }
  }

  private static XMLReader parser(PageReader handler)
      throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    factory.setFeature(FEATURES + "external-general-entities", false);
    factory.setFeature(FEATURES + "external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    XMLReader reader = factory.newSAXParser().getXMLReader();
    reader.setContentHandler(handler);
    reader.setErrorHandler(handler);
    reader.setEntityResolver(handler);
    reader.setProperty(PROPERTIES + "lexical-handler", handler);
    reader.setProperty(PROPERTIES + "declaration-handler", handler);
    return reader;
  }

  @Override
  public void setDocumentLocator(Locator place) {
    locator = place;
  }

  @Override
  public void startElement(String namespace, String name, String qName, Attributes attributes) {
    String plain = name.toLowerCase(Locale.ROOT);
    contained.begin(plain, attributes);
    if (RAW.contains(plain)) {
      inside = plain;
      raw.setLength(0);
    }
  }

  @Override
  public void endElement(String namespace, String name, String qName) throws SAXException {
    String plain = name.toLowerCase(Locale.ROOT);
    contained.end(plain);
    if (plain.equals(inside)) {
      refuse(raw.indexOf("</") >= 0 || raw.indexOf("<!--") >= 0, "markup inside " + inside);
      if (inside.equals("style")) {
        contained.style(raw.toString());
      }
      inside = "";
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (!inside.isEmpty()) {
      raw.append(chars, start, length);
    } else if (inCharacterData) {
      refuseMarkup(new String(chars, start, length), "a CDATA section");
    }
  }

  /** In a style sheet a comment of XML is no comment for browsers. */
  @Override
  public void comment(char[] chars, int start, int length) throws SAXException {
    refuseMarkup(new String(chars, start, length), "a comment");
    raw.append(chars, start, length);
  }

  @Override
  public void startCDATA() {
    inCharacterData = true;
  }

  @Override
  public void endCDATA() {
    inCharacterData = false;
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    contained.fetches("<?" + target + " " + data + "?>", "instruction");
    refuseMarkup(data, "an instruction");
  }

  @Override
  public void startDTD(String name, String publicId, String systemId) {
    if (systemId != null) {
      contained.fetches(systemId, "DOCTYPE");
    }
  }

  @Override
  public void externalEntityDecl(String name, String publicId, String systemId) {
    contained.fetches(systemId, "entity " + name);
  }

  @Override
  public void internalEntityDecl(String name, String value) throws SAXException {
    refuse(true, "an entity of its own (" + name + ")");
  }

  /** Nothing is ever loaded. */
  @Override
  public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void error(SAXParseException e) throws SAXParseException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXParseException {
    throw e;
  }

  private void refuseMarkup(String text, String where) throws SAXException {
    refuse(text.indexOf('<') >= 0 || text.indexOf('>') >= 0, "markup inside " + where);
  }

  private void refuse(boolean wrong, String what) throws SAXException {
    if (wrong) {
      throw new SAXParseException("The page has " + what + ".", locator);
    }
  }

  private static String lineOf(String text, int line) {
    String found = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("").strip();
    return found.length() > 100 ? found.substring(0, 100) + " ..." : found;
  }
}
