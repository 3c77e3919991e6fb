package factleaf.build;

import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.PackFiles;
import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Findings;
import factleaf.handout.FigureText;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.Texts;
import factleaf.html.PageSpec;
import factleaf.project.Templates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that lists the sheets of out/. */
final class IndexPage {
  private static final String TEMPLATE = "index.ftlh";

  /** What takes the place of how far a sheet is reviewed. */
  private static final String WITHDRAWN = "withdrawn";

  private IndexPage() {}

  /** A sheet as the template gets it; dates as printed, but {@code dueDate}: year-month-day. */
  public record Item(
      String id,
      String title,
      String edition,
      String checked,
      String due,
      String dueDate,
      String state,
      String unsigned,
      List<String> codes,
      String search,
      List<HandoutFiles> handouts,
      List<Output> files) {}

  /**
   * The page; empty, with findings, if its template fails.
   *
   * <p>It is in the language of most of the sheets.
   *
   * @param sheets every sheet of out/
   */
  static Optional<byte[]> make(
      List<Sheet> sheets, List<PackFiles> packs, Templates templates, Findings findings) {
    String language = language(sheets, templates);
    Texts texts = templates.texts().get(language).orElseThrow();
    FigureText figures = new FigureText(texts, Readers.LAY);
    List<Item> items =
        sheets.stream()
            .sorted(
                Comparator.comparing(Sheet::title, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Sheet::id))
            .map(sheet -> item(sheet, figures))
            .toList();
    Map<String, Object> model =
        Map.of(
            "language", language,
            "words", texts.words(),
            "sheets", items,
            "packs", packs);
    PageSpec wanted = PageSpec.of(TEMPLATE, templates.html().place(TEMPLATE), "the index", true);
    return templates
        .html()
        .render(wanted, model, findings)
        .map(page -> page.text().getBytes(StandardCharsets.UTF_8));
  }

  /** The language of most sheets, of those that the templates have texts for. */
  private static String language(List<Sheet> sheets, Templates templates) {
    Map<String, Long> counts =
        sheets.stream()
            .map(Sheet::language)
            .filter(templates.texts()::containsKey)
            .collect(Collectors.groupingBy(l -> l, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseGet(() -> templates.texts().keySet().iterator().next());
  }

  private static Item item(Sheet sheet, FigureText figures) {
    return new Item(
        sheet.id(),
        sheet.title(),
        sheet.edition(),
        figures.day(LocalDate.parse(sheet.checked())),
        figures.day(LocalDate.parse(sheet.due())),
        sheet.due(),
        sheet.withdrawn().isEmpty() ? sheet.state() : WITHDRAWN,
        sheet.unsigned(),
        sheet.codes(),
        sheet.search(),
        sheet.handouts(),
        sheet.files());
  }
}
