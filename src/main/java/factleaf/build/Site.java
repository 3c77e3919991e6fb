package factleaf.build;

import factleaf.build.Manifest.PackFiles;
import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Findings;
import factleaf.handout.Clinic.Value;
import factleaf.handout.ClinicHead;
import factleaf.handout.FigureText;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.Texts;
import factleaf.html.PageSpec;
import factleaf.project.Templates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What site pages are made of.
 *
 * @param sheets every sheet of out/, by title
 * @param packs every pack
 * @param language of pages about many sheets: that of most of them
 * @param today the day of the build
 */
record Site(
    List<Sheet> sheets,
    List<PackFiles> packs,
    Templates templates,
    String language,
    LocalDate today) {
  static Site of(List<Sheet> sheets, List<PackFiles> packs, Templates templates, LocalDate today) {
    List<Sheet> byTitle =
        sheets.stream()
            .sorted(
                Comparator.comparing(Sheet::title, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Sheet::id))
            .toList();
    return new Site(byTitle, packs, templates, language(sheets, templates), today);
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

  /** The language of a page about one sheet. */
  String language(Sheet sheet) {
    return templates.texts().containsKey(sheet.language()) ? sheet.language() : language;
  }

  Texts texts(String of) {
    return templates.texts().get(of).orElseThrow();
  }

  /** A day as a language prints it. */
  String day(String iso, String in) {
    return new FigureText(texts(in), Readers.LAY).day(LocalDate.parse(iso));
  }

  /** Where out/ stands on the web, without a slash at its end. */
  Optional<String> address() {
    return templates.clinic().clinic().value(Value.SITE);
  }

  /** The address of a page; empty if there is no site. */
  String address(String path) {
    return templates.clinic().clinic().address(path).orElse("");
  }

  /**
   * A page of a template, which gets the names of the model, and {@code words}, {@code language},
   * {@code address}, {@code clinic}, and {@code up}, the way to out/.
   *
   * @param name what findings call it
   * @param scripted whether it may have a script
   */
  SitePage page(
      String path,
      String template,
      String name,
      String in,
      boolean scripted,
      Map<String, Object> model) {
    return new SitePage(
        path,
        List.of(in, new TreeMap<>(model)),
        findings -> render(path, template, name, in, scripted, model, findings));
  }

  /** The bytes of such a page. */
  Optional<byte[]> render(
      String path,
      String template,
      String name,
      String in,
      boolean scripted,
      Map<String, Object> model,
      Findings findings) {
    Map<String, Object> names = new HashMap<>(model);
    names.put("words", texts(in).words());
    names.put("language", in);
    names.put("address", address(path));
    Texts handedOut = texts(in).of(templates.clinic().clinic());
    names.put("clinic", ClinicHead.of(in, Readers.CLINICAL, handedOut));
    names.put("up", "../".repeat((int) path.chars().filter(c -> c == '/').count()));
    String title = model.get("page") instanceof SheetPage page ? page.sheet().title() : "";
    PageSpec spec =
        PageSpec.of(template, templates.html().place(template), name, scripted).about(title, in);
    return templates
        .html()
        .render(spec, names, findings)
        .map(page -> page.text().getBytes(StandardCharsets.UTF_8));
  }
}
