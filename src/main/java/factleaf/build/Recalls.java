package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.diff.TurningWords;
import factleaf.fact.FactSheet;
import factleaf.html.PageSpec;
import factleaf.page.Page;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfRenderer;
import factleaf.pdf.PrintedPdf;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.release.EditionPageWriter.Handed;
import factleaf.release.Recall;
import factleaf.release.Recall.Copy;
import factleaf.release.Recall.OfSheet;
import factleaf.release.Release;
import factleaf.vocabulary.ChangeSeverity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds which editions are unsafe: those that had a critical or major change since, and all of a
 * sheet that is withdrawn. Rule: {@code edition-unreadable}.
 */
public record Recalls(Templates templates, LocalDate today) {
  private static final String TEMPLATE = "recall.ftlh";

  /** What the page and the PDF say of themselves, so that they may be written over. */
  public static final String MARK = "<meta name=\"generator\" content=\"Factleaf recall\"/>";

  public static final String PDF_MARK = ">Copies to take away";

  /**
   * @param since an edition, or a day as 2026-11-22
   */
  public Recall of(List<LoadedSheet> sheets, String since, Findings findings) {
    return new Recall(
        since,
        sheets.stream()
            .sorted(Comparator.comparing(loaded -> loaded.sheet().title()))
            .map(loaded -> of(loaded, since, findings))
            .filter(sheet -> !sheet.copies().isEmpty())
            .toList());
  }

  /** Whether some sheet has such an edition, or the text is a day. */
  public static boolean isKnown(List<LoadedSheet> sheets, String since) {
    return day(since).isPresent()
        || sheets.stream().anyMatch(loaded -> loaded.editions().releases().of(since).isPresent());
  }

  private OfSheet of(LoadedSheet loaded, String since, Findings findings) {
    FactSheet sheet = loaded.sheet();
    HandedEditions editions = new HandedEditions(templates);
    List<Handed> handed = editions.of(loaded, findings);
    TurningWords words = editions.words(sheet, findings);
    boolean withdrawn =
        sheet.withdrawn().isPresent()
            || !handed.isEmpty() && handed.getLast().edition().sheet().withdrawn().isPresent();
    List<Copy> copies = new ArrayList<>();
    for (Handed held : handed.stream().filter(since(loaded, since)).toList()) {
      List<Recall.Line> changes =
          editions.diff(held.edition(), handed.getLast().edition(), words).changes().stream()
              .filter(change -> change.severity().compareTo(ChangeSeverity.MAJOR) <= 0)
              .map(Recall.Line::of)
              .toList();
      if (withdrawn || !changes.isEmpty()) {
        Release release = held.release();
        copies.add(
            new Copy(release.edition(), release.on().toString(), withdrawn ? List.of() : changes));
      }
    }
    String current =
        withdrawn
            ? "withdrawn, hand out none"
            : handed.isEmpty() ? "" : "current edition " + handed.getLast().release().edition();
    return new OfSheet(sheet.id(), sheet.title(), current, copies);
  }

  private static Predicate<Handed> since(LoadedSheet loaded, String since) {
    Optional<LocalDate> day = day(since);
    if (day.isPresent()) {
      return held -> !held.release().on().isBefore(day.get());
    }
    Optional<Release> first = loaded.editions().releases().of(since);
    return held -> first.filter(release -> !release.isAfter(held.release())).isPresent();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A page to hang up, or the PDF of it; empty, with findings, if its template fails. */
  public Optional<byte[]> page(Recall recall, boolean pdf, Findings findings) {
    PageSpec spec = PageSpec.of(TEMPLATE, templates.html().place(TEMPLATE), "the list", false);
    Optional<Page> page = templates.html().render(spec, Map.of("recall", recall), findings);
    return pdf
        ? page.flatMap(made -> pdf(made, recall, findings))
        : page.map(made -> made.text().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<byte[]> pdf(Page page, Recall recall, Findings findings) {
    DocumentInfo info = new DocumentInfo("recall|" + recall.since(), today);
    return new PdfRenderer(Fonts.embedded()).render(page, info, findings).map(PrintedPdf::bytes);
  }
}
