package factleaf.report;

import factleaf.diagnostic.Visible;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, as build servers read it: a suite for each file, a test for each finding. Errors
 * fail; of what does not, JUnit knows no other name than a test that was skipped. A file without
 * findings has one test, which passes, for a suite without any is a failure to some readers.
 */
final class JunitForm {
  private final XMLStreamWriter xml;

  private JunitForm(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(Report report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new JunitForm(xml).write(report);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // a text takes all that is written
    }
    return text.append('\n').toString();
  }

  private void write(Report report) throws XMLStreamException {
    Map<String, List<Item>> byFile = new LinkedHashMap<>();
    report.files().forEach(file -> byFile.put(file, new ArrayList<>()));
    for (Item item : report.items()) {
      byFile.computeIfAbsent(item.span().file(), file -> new ArrayList<>()).add(item);
    }
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "Factleaf " + report.command());
    for (Map.Entry<String, List<Item>> file : byFile.entrySet()) {
      writeSuite(FileName.shown(file.getKey()), file.getValue());
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private void writeSuite(String file, List<Item> items) throws XMLStreamException {
    long errors = items.stream().filter(item -> item.level() == Level.ERROR).count();
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", file);
    xml.writeAttribute("tests", "" + Math.max(1, items.size()));
    xml.writeAttribute("failures", "" + errors);
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "" + (items.size() - errors));
    xml.writeAttribute("time", "0");
    if (items.isEmpty()) {
      startTest(file, "no findings");
      xml.writeEndElement();
    }
    for (Item item : items) {
      writeTest(file, item);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void startTest(String file, String name) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", file);
    xml.writeAttribute("name", name);
    xml.writeAttribute("time", "0");
  }

  private void writeTest(String file, Item item) throws XMLStreamException {
    String of = item.entry().isEmpty() ? "" : ", " + item.entry();
    startTest(file, item.rule() + of + ": " + item.message());
    xml.writeAttribute("file", file);
    xml.writeAttribute("line", "" + item.span().line());
    boolean error = item.level() == Level.ERROR;
    xml.writeStartElement(error ? "failure" : "skipped");
    xml.writeAttribute("message", (error ? "" : item.level().word() + ": ") + item.words());
    if (error) {
      xml.writeAttribute("type", item.rule());
    }
    xml.writeCharacters(Visible.of(item.span().toString()) + ": " + item.words());
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
