package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.page.PlainText;
import factleaf.search.Folding;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a page for lay readers, sorted, each on a line: what pages of the search are made
 * of, so that sheets that have not changed need not be made again. Every build makes them, and no
 * page lists them.
 */
final class WordsFormat implements HandoutFormat {
  /** The first line: whose file it is, where the manifest is lost. */
  private static final String MARK = "# The words of a page, made by Factleaf";

  @Override
  public String id() {
    return "words";
  }

  @Override
  public String extension() {
    return "words";
  }

  @Override
  public boolean isFor(HandoutSpec handout) {
    return handout.readers() == Readers.LAY;
  }

  @Override
  public Optional<byte[]> make(HandoutPage page, Findings findings) {
    String lines = String.join("\n", Folding.words(PlainText.of(page.page())));
    return Optional.of((MARK + "\n" + lines + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> mark() {
    return Optional.of(MARK);
  }

  /** The words of a file; whatever else it holds is left out. */
  static Set<String> read(byte[] file) {
    return Folding.words(new String(file, StandardCharsets.UTF_8).replace(MARK, ""));
  }
}
