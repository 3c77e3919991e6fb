package factleaf.keep;

import factleaf.verify.KeptText;
import factleaf.verify.KeptText.Block;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF: in the order of its structure tree, if that holds its text; if not, by columns as far as
 * they can be told.
 */
final class PdfSource implements SourceFormat {
  private static final int MOST_PAGES = 1_000;
  private static final long MOST_BYTES = 64L << 20; // of unpacked streams

  /**
   * A text of a document.
   *
   * @param isOrdered whether it is sure to stand as it is read
   */
  private record Text(List<Block> blocks, boolean isOrdered) {}

  @Override
  public boolean matches(SourceFile file) {
    return file.head().contains("%PDF-");
  }

  @Override
  public KeptSource read(SourceFile file) throws UnreadableSource {
    OneFont.use();
    MemoryUsageSetting memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_BYTES);
    try (PDDocument document = Loader.loadPDF(file.bytes(), "", null, null, memory.streamCache)) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw new UnreadableSource("is encrypted", "save it without a password");
    } catch (PdfGlyphs.Exceeded | OutOfMemoryError | StackOverflowError e) {
      throw new UnreadableSource(
          "is larger, unpacked, than any text needs", "keep the part that you cite");
    } catch (IOException | RuntimeException e) { // PDFBox throws either where a file is broken
      throw new UnreadableSource("is a broken PDF", "download it again, or save it anew");
    }
  }

  private static KeptSource read(PDDocument document) throws IOException, UnreadableSource {
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw new UnreadableSource(
          "has more than " + MOST_PAGES + " pages", "keep the part that you cite");
    }
    PdfGlyphs reader = new PdfGlyphs();
    List<List<Glyph>> pages = new ArrayList<>();
    List<Float> heights = new ArrayList<>();
    Optional<String> doi = Optional.empty();
    for (PDPage page : document.getPages()) {
      List<Glyph> glyphs = reader.of(page, pages.size());
      if (pages.isEmpty()) {
        doi = Register.doi(GlyphWords.of(glyphs)); // may stand in a running foot
      }
      pages.add(glyphs.stream().filter(glyph -> !glyph.isArtifact()).toList());
      heights.add(reader.isTurned() ? page.getCropBox().getWidth() : page.getCropBox().getHeight());
    }
    Optional<List<Block>> tagged =
        PdfTags.blocks(document, pages.stream().flatMap(List::stream).toList());
    Text text =
        tagged
            .map(blocks -> new Text(blocks, true))
            .orElseGet(() -> laidOut(pages, heights, reader.isMixed()));
    PdfMetadata metadata = PdfMetadata.of(document);
    return KeptSource.of(
            new KeptText(text.isOrdered(), text.blocks()),
            metadata.register().identifiers(),
            metadata.issued())
        .printing(doi);
  }

  private static Text laidOut(List<List<Glyph>> pages, List<Float> heights, boolean mixed) {
    List<List<PdfSegment>> segments = pages.stream().map(PdfSegment::of).toList();
    PdfFurniture furniture = new PdfFurniture(segments, heights);
    List<PdfLine> lines =
        segments.stream()
            .map(page -> page.stream().filter(segment -> !furniture.has(segment)).toList())
            .flatMap(page -> PdfColumns.lines(page).stream())
            .toList();
    return new Text(PdfFlow.blocks(lines), !mixed && lines.stream().noneMatch(PdfLine::isRow));
  }
}
