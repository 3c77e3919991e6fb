package factleaf.publish;

import factleaf.diagnostic.Findings;
import factleaf.handout.FigureText;
import factleaf.publish.Manifest.HandoutFiles;
import factleaf.publish.Manifest.Sheet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that lists the sheets of out/. */
final class IndexPage {
  static final String FILE = "index.html";
  private static final String TEMPLATE = "index.ftlh";

  private IndexPage() {}

  /** A sheet as the template gets it; dates as printed. */
  public record Item(
      String id,
      String title,
      String edition,
      String checked,
      String due,
      boolean draft,
      List<HandoutFiles> handouts) {}

  /**
   * The page; empty, with findings, if its template fails.
   *
   * @param sheets every sheet of out/
   * @param language a sheet whose language the page takes
   */
  static Optional<OutputFile> make(
      List<Sheet> sheets, LoadedSheet language, Templates templates, Findings findings) {
    FigureText figures = new FigureText(language.texts());
    List<Item> items =
        sheets.stream()
            .sorted(Comparator.comparing(Sheet::title).thenComparing(Sheet::id))
            .map(sheet -> item(sheet, figures))
            .toList();
    Map<String, Object> model =
        Map.of(
            "language", language.sheet().language(),
            "words", language.texts().words(),
            "sheets", items);
    return templates
        .html()
        .render(TEMPLATE, templates.html().place(TEMPLATE), model, findings)
        .map(page -> new OutputFile(FILE, page.getBytes(StandardCharsets.UTF_8)));
  }

  private static Item item(Sheet sheet, FigureText figures) {
    return new Item(
        sheet.id(),
        sheet.title(),
        sheet.edition(),
        figures.day(LocalDate.parse(sheet.checked())),
        figures.day(LocalDate.parse(sheet.due())),
        sheet.draft(),
        sheet.handouts());
  }
}
