package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.pdf.Fonts;
import java.util.List;
import java.util.Optional;

/** A kind of file that handouts are made into. Many threads use one. */
public interface OutputFormat {
  /** The page as browsers show it. */
  OutputFormat HTML = new HtmlFormat();

  /**
   * The one list of formats, in the order in which the index links them.
   *
   * @param fonts shared by all documents
   */
  static List<OutputFormat> all(Fonts fonts) {
    return List.of(
        HTML, //
        new PdfFormat(fonts));
  }

  /** What the manifest calls it; also the key of its name among the templates' words. */
  String id();

  /** What the names of its files end in, without a dot. */
  String extension();

  /** Whether its files have pages, of which a handout may have too many. */
  default boolean isPaged() {
    return false;
  }

  /** A handout's file; empty, with findings, if it cannot be made. */
  Optional<byte[]> make(HandoutPage page, Findings findings);

  /** What each of its files holds, by which it is known as Factleaf's if the manifest is lost. */
  default Optional<String> mark() {
    return Optional.empty();
  }

  /** What two files have in common that say the same; empty if that is all of their bytes. */
  default Optional<byte[]> content(byte[] file) {
    return Optional.empty();
  }

  /** How many words of pages so far were not held against its files, for only screens show them. */
  default long unheld() {
    return 0;
  }
}
