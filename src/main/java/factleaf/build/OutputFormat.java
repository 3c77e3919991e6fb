package factleaf.build;

import factleaf.pdf.Fonts;
import java.util.List;
import java.util.Optional;

/** A kind of file that a build makes. Many threads use one. */
public sealed interface OutputFormat permits HandoutFormat, SheetFormat {
  /** The page as browsers show it. */
  HandoutFormat HTML = new HtmlFormat();

  /** What its pages for lay readers are found by; made of each, and asked for by nobody. */
  HandoutFormat WORDS = new WordsFormat();

  /**
   * The one list of formats, in the order in which the index links them.
   *
   * @param fonts shared by all documents
   */
  static List<OutputFormat> all(Fonts fonts) {
    return List.of(
        HTML, //
        WORDS,
        new TextFormat(),
        new DataFormat(),
        new CslFormat(),
        new PdfFormat(fonts));
  }

  /** What profiles and the manifest call it; also the key of its name among the words. */
  String id();

  /** What two files have in common that say the same; empty if that is all of their bytes. */
  default Optional<byte[]> content(byte[] file) {
    return Optional.empty();
  }
}
