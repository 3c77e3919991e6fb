package factleaf.keep;

import factleaf.keep.FhirText.Section;
import java.util.List;
import org.jsoup.nodes.Element;

/** A FHIR bundle, or a document of one, as XML. */
final class FhirXml implements SourceFormat {
  @Override
  public boolean matches(SourceFile file) {
    return file.head().contains("http://hl7.org/fhir")
        && (file.head().contains("<Bundle") || file.head().contains("<Composition"));
  }

  @Override
  public KeptSource read(SourceFile file) throws UnreadableSource {
    return FhirText.kept(
        XmlText.parse(file).select("Composition").stream().map(FhirXml::text).toList());
  }

  private static FhirText text(Element composition) {
    return new FhirText(
        value(composition, "title"),
        value(composition, "version"),
        value(composition, "date"),
        sections(composition));
  }

  private static List<Section> sections(Element above) {
    return above.select("> section").stream()
        .map(
            section ->
                new Section(
                    value(section, "title"),
                    section.select("> text > div").outerHtml(),
                    sections(section)))
        .toList();
  }

  /** Empty if there is none. */
  private static String value(Element of, String name) {
    return of.select("> " + name).attr("value");
  }
}
