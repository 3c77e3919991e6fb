package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.handout.Handout;
import factleaf.html.PageSpec;
import factleaf.pack.Pack;
import factleaf.page.Page;
import factleaf.page.PagePart;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.PdfRenderer;
import factleaf.pdf.PrintedPdf;
import factleaf.project.Templates;
import factleaf.text.Digest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins the pages of handouts behind a cover into one page, and lays it out: once to learn how many
 * pages each has, and again with the numbers in the contents.
 */
record PackPrinter(Templates templates, PdfRenderer renderer) {
  private static final String TEMPLATE = "pack.ftlh";

  /**
   * Numbers of pages take the same room, so the second layout is the last; more would be a fault.
   */
  private static final int MOST_LAYOUTS = 3;

  /**
   * A document, for the template.
   *
   * @param id of its element and the name of its pages
   * @param empty whether an empty page follows
   */
  public record Document(
      String id,
      PagePart part,
      Handout.Head head,
      String name,
      boolean large,
      String first,
      String last,
      boolean empty) {}

  /** The page with its cover as it stands on screens of those who edit the template; no numbers. */
  Optional<Page> page(Pack pack, List<HandoutPage> pages, Findings findings) {
    return page(pack, pages, parts(pages), PackPlan.none(pages.size()), findings);
  }

  /** The PDF; empty, with findings, if it cannot be made. */
  Optional<byte[]> print(Pack pack, List<HandoutPage> pages, Findings findings) {
    List<PagePart> parts = parts(pages);
    PackPlan plan = PackPlan.none(pages.size());
    for (int layout = 0; layout < MOST_LAYOUTS; layout++) {
      Optional<Page> page = page(pack, pages, parts, plan, findings);
      if (page.isEmpty() || findings.hasErrors()) {
        return Optional.empty();
      }
      Optional<PrintedPdf> printed = renderer.render(page.get(), info(page.get(), pages), findings);
      if (printed.isEmpty()) {
        return Optional.empty();
      }
      PackPlan found =
          plan.measured(printed.get().painted().starts(), printed.get().painted().pages());
      if (found.equals(plan)) {
        return printed.map(PrintedPdf::bytes);
      }
      plan = found;
    }
    findings.add(
        "layout-failed",
        pack.span(),
        "the pages of the pack change whenever they are counted",
        "take the numbers of pages out of the running text of pack.ftlh");
    return Optional.empty();
  }

  private static List<PagePart> parts(List<HandoutPage> pages) {
    List<PagePart> parts = new ArrayList<>();
    for (HandoutPage page : pages) {
      parts.add(PagePart.of(page.page(), PackPlan.id(parts.size() + 1)));
    }
    return parts;
  }

  private Optional<Page> page(
      Pack pack, List<HandoutPage> pages, List<PagePart> parts, PackPlan plan, Findings findings) {
    List<Document> documents = new ArrayList<>();
    for (int i = 1; i <= pages.size(); i++) {
      documents.add(document(pages.get(i - 1).handout(), parts.get(i - 1), i, plan));
    }
    Handout first = pages.getFirst().handout();
    Map<String, Object> model =
        Map.of(
            "pack", Map.of("title", pack.title(), "note", pack.note()),
            "allowed", pack.allowed().stream().map(Pack.Allowed::because).toList(),
            "documents", documents,
            "empty", plan.emptyBehind(0),
            "language", first.head().language(),
            "clinic", first.clinic(),
            "paper", first.paper(),
            "words", first.words());
    PageSpec wanted =
        PageSpec.of(
                TEMPLATE, templates.html().place(TEMPLATE), "the pack \"" + pack.id() + "\"", false)
            .about(pack.title(), first.head().language());
    return templates.html().render(wanted, model, findings);
  }

  private static Document document(Handout handout, PagePart part, int number, PackPlan plan) {
    return new Document(
        PackPlan.id(number),
        part,
        handout.head(),
        handout.name(),
        handout.print().equals("large"),
        Integer.toString(plan.first(number)),
        Integer.toString(plan.last(number)),
        plan.emptyBehind(number));
  }

  private static DocumentInfo info(Page page, List<HandoutPage> pages) {
    LocalDate checked =
        pages.stream()
            .map(each -> each.sheet().review().checked())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new DocumentInfo(Digest.of(page.text().getBytes(StandardCharsets.UTF_8)), checked);
  }
}
