package factleaf.build;

import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import java.time.LocalDate;
import java.util.List;

/**
 * A sheet as site pages show it; dates as printed, but {@code dueDate}: year-month-day.
 *
 * @param state id of a {@link factleaf.fact.Standing.State}, or what takes its place: withdrawn, or
 *     overdue of a reviewed sheet past its date
 * @param files those of the sheet as a whole
 */
public record SheetRow(
    String id,
    String title,
    String edition,
    String checked,
    String due,
    String dueDate,
    String state,
    String unsigned,
    List<String> codes,
    String brands,
    String search,
    List<Document> handouts,
    List<File> files) {
  /** A handout. */
  public record Document(String name, List<File> files) {}

  /** A file at a path below out/. */
  public record File(String path, String format) {
    static List<File> of(List<Output> outputs) {
      return outputs.stream().map(file -> new File(file.path(), file.format())).toList();
    }
  }

  /** The sheet in the words of a language. */
  static SheetRow of(Sheet sheet, Site site, String language) {
    return new SheetRow(
        sheet.id(),
        sheet.title(),
        sheet.edition(),
        site.day(sheet.checked(), language),
        site.day(sheet.due(), language),
        sheet.due(),
        state(sheet, site.today()),
        sheet.unsigned(),
        sheet.codes(),
        sheet.brands(),
        sheet.search(),
        sheet.handouts().stream()
            .map(handout -> new Document(handout.name(), File.of(handout.listed().files())))
            .toList(),
        File.of(sheet.files()));
  }

  private static String state(Sheet sheet, LocalDate today) {
    boolean overdue = sheet.due().compareTo(today.toString()) < 0;
    String reviewed = overdue && sheet.state().equals("reviewed") ? "overdue" : sheet.state();
    return sheet.withdrawn().isEmpty() ? reviewed : "withdrawn";
  }
}
