package factleaf.bench;

import factleaf.diagnostic.Findings;
import factleaf.page.Origin;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfRenderer;
import factleaf.pdf.PrintedPdf;
import java.io.IOException;
import java.time.LocalDate;

/** Factleaf's own PDF. The only class of the benchmark that calls Factleaf's code. */
final class FactleafPdf implements Contender {
  private final PdfRenderer renderer = new PdfRenderer(new Fonts());
  private final Page page;
  private final DocumentInfo info;

  FactleafPdf(Page page) {
    this.page = page;
    this.info = new DocumentInfo(page.id(), LocalDate.parse("2026-11-22"));
  }

  @Override
  public String name() {
    return "Factleaf";
  }

  @Override
  public byte[] pdf() throws IOException {
    Findings findings = new Findings();
    Origin origin = Origin.of(page.file().toString(), page.xhtml());
    return factleaf.page.Page.read(page.xhtml(), origin, findings)
        .flatMap(read -> renderer.render(read, info, findings))
        .map(PrintedPdf::bytes)
        .orElseThrow(() -> new IOException("Factleaf has findings: " + findings.sorted()));
  }
}
