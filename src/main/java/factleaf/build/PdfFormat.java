package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfContent;
import factleaf.pdf.PdfRenderer;
import factleaf.pdf.PrintedPdf;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The page laid out on paper. */
final class PdfFormat implements HandoutFormat {
  private final PdfRenderer renderer;

  /** By handout, which has the same words on each paper. */
  private final Map<String, Integer> screenWords = new ConcurrentHashMap<>();

  PdfFormat(Fonts fonts) {
    this.renderer = new PdfRenderer(fonts);
  }

  @Override
  public String id() {
    return "pdf";
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public boolean isPaged() {
    return true;
  }

  @Override
  public Optional<byte[]> make(HandoutPage page, Findings findings) {
    FactSheet sheet = page.sheet();
    LocalDate checked = sheet.review().checked();
    String edition =
        String.join(
            "|",
            sheet.id(),
            page.spec().id(),
            page.spec().paper().id(),
            sheet.edition(),
            checked.toString());
    DocumentInfo info = new DocumentInfo(edition, checked);
    Optional<PrintedPdf> printed = renderer.render(page.page(), info, findings);
    String handout = sheet.id() + "/" + page.spec().id();
    printed.ifPresent(made -> screenWords.put(handout, made.screenWords()));
    page.spec()
        .pageLimit()
        .ifPresent(
            limit ->
                printed.ifPresent(made -> PageCount.check(page, limit, made.painted(), findings)));
    return printed.map(PrintedPdf::bytes);
  }

  /** It stands in the metadata, which are plain text. */
  @Override
  public Optional<String> mark() {
    return Optional.of("<pdf:Producer>Factleaf</pdf:Producer>");
  }

  /** JDKs differ in how they compress. */
  @Override
  public Optional<byte[]> content(byte[] file) {
    return Optional.of(PdfContent.of(file));
  }

  @Override
  public long unheld() {
    return screenWords.values().stream().mapToLong(Integer::longValue).sum();
  }
}
