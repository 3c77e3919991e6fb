package factleaf.keep;

import factleaf.fact.Identifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What a PDF says of itself, in XMP (ISO 16684) and in its information dictionary.
 *
 * @param issued empty if it does not say
 */
record PdfMetadata(Register register, Optional<String> issued) {
  private static final int DEEPEST = 50;
  private static final List<String> DOIS =
      List.of("prism:doi", "pdfx:doi", "crossmark:doi", "dc:identifier");
  private static final List<String> INFO_DOIS = List.of("doi", "WPS-ARTICLEDOI");
  private static final List<String> DATES =
      List.of("prism:publicationdate", "prism:coverdate", "prism:onlinedate");

  static PdfMetadata of(PDDocument document) throws IOException {
    PDMetadata packed = document.getDocumentCatalog().getMetadata();
    byte[] bytes = packed == null ? new byte[0] : packed.toByteArray();
    Document xmp =
        Jsoup.parse(
            new ByteArrayInputStream(bytes), null, "", Parser.xmlParser().setMaxDepth(DEEPEST));
    PDDocumentInformation info = document.getDocumentInformation();
    Register register = new Register();
    register.addFirst(
        Identifier.DOI,
        Stream.concat(
            DOIS.stream().map(name -> values(xmp, name)),
            INFO_DOIS.stream()
                .map(name -> Stream.ofNullable(info.getCustomMetadataValue(name)).toList())));
    return new PdfMetadata(
        register,
        DATES.stream()
            .flatMap(name -> values(xmp, name).stream())
            .flatMap(Register::date)
            .findFirst());
  }

  /** What stands under a name, in an element or an attribute. */
  private static List<String> values(Document xmp, String name) {
    return xmp.getAllElements().stream()
        .flatMap(
            element ->
                Stream.of(
                    element.tagName().equalsIgnoreCase(name) ? element.text() : "",
                    element.attributes().getIgnoreCase(name)))
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
