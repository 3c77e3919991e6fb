package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.html.PageSpec;
import factleaf.out.OneFile;
import factleaf.out.OutException;
import factleaf.page.Page;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfRenderer;
import factleaf.pdf.PrintedPdf;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.reviewpack.ReviewPack;
import factleaf.reviewpack.ReviewPackWriter;
import factleaf.text.Digest;
import factleaf.vocabulary.Paper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reviewer's pack as a page and a PDF. It may hold texts of sources, so it never goes among the
 * handouts.
 *
 * <p>Rules: those of {@link AmongHandouts}, {@link OneFile}, pages and layout.
 */
public record ReviewPackFiles(Templates templates, Fonts fonts, Paper paper) {
  private static final String TEMPLATE = "review.ftlh";

  /** What the template writes, so that a pack may take the place of an earlier one. */
  private static final String MARK = "<meta name=\"generator\" content=\"Factleaf review\"/>";

  private static final String PDF_MARK = "<pdf:Producer>Factleaf</pdf:Producer>";

  /** What makes the pack of a sheet. */
  public ReviewPackWriter writer(LoadedSheet loaded) {
    return new ReviewPackWriter(
        loaded.sheet(),
        loaded.profile(),
        loaded.texts(),
        loaded.signOffs().signOffs(),
        templates.vocabulary().changes(),
        loaded.sheet().span().file());
  }

  /** Writes both files, or says why not; returns them. */
  public List<Path> write(Path folder, ReviewPack pack, LoadedSheet loaded, Findings findings) {
    Path html = folder.resolve(pack.id() + ".html");
    Path pdf = folder.resolve(pack.id() + ".pdf");
    Optional<Page> page =
        AmongHandouts.report(html, AmongHandouts.TEXTS, findings)
            ? Optional.empty()
            : page(pack, loaded, findings);
    Optional<PrintedPdf> printed =
        page.flatMap(made -> new PdfRenderer(fonts).render(made, info(made, loaded), findings));
    if (printed.isEmpty() || findings.hasErrors()) {
      return List.of();
    }
    try {
      OneFile.write(html, bytes(page.get()), MARK);
      OneFile.write(pdf, printed.get().bytes(), PDF_MARK);
    } catch (OutException e) {
      findings.add(e.finding("the pack"));
      return List.of();
    }
    return List.of(html, pdf);
  }

  /** The page alone, in memory. */
  Optional<byte[]> html(ReviewPack pack, LoadedSheet loaded, Findings findings) {
    return page(pack, loaded, findings).map(ReviewPackFiles::bytes);
  }

  private Optional<Page> page(ReviewPack pack, LoadedSheet loaded, Findings findings) {
    Map<String, Object> model =
        Map.of("pack", pack, "paper", paper, "words", loaded.texts().words());
    PageSpec wanted =
        PageSpec.of(TEMPLATE, templates.html().place(TEMPLATE), "the pack", false)
            .about(pack.title(), pack.language());
    return templates.html().render(wanted, model, findings);
  }

  private static DocumentInfo info(Page page, LoadedSheet loaded) {
    return new DocumentInfo(Digest.of(bytes(page)), loaded.sheet().review().checked());
  }

  private static byte[] bytes(Page page) {
    return page.text().getBytes(StandardCharsets.UTF_8);
  }
}
