package factleaf.keep;

import java.util.List;

/** A kind of file that sources come in. */
interface SourceFormat {
  /** In the order in which they are asked; the last takes any text. */
  static List<SourceFormat> all() {
    return List.of(
        new PdfSource(),
        new SplLabel(),
        new FhirJson(),
        new FhirXml(),
        new HtmlPage(),
        new OtherData(),
        new PlainText());
  }

  /** Whether a file is of this format, by its content. */
  boolean matches(SourceFile file);

  /**
   * Reads a file of this format.
   *
   * @throws UnreadableSource if there is no text to be had of it
   */
  KeptSource read(SourceFile file) throws UnreadableSource;
}
