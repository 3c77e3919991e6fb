package factleaf.build;

import com.google.gson.GsonBuilder;
import factleaf.diagnostic.Findings;
import factleaf.diff.Change;
import factleaf.diff.Change.Place;
import factleaf.diff.ChangeMarkdown;
import factleaf.diff.ChangeText;
import factleaf.diff.Diff;
import factleaf.diff.SheetDiff;
import factleaf.diff.Words.Piece;
import factleaf.html.PageSpec;
import factleaf.out.OneFile;
import factleaf.out.OutException;
import factleaf.page.Page;
import factleaf.project.Templates;
import factleaf.report.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changed, as a report. Rules: those of {@link OneFile} and of pages. */
public final class DiffReport {
  private static final String TEMPLATE = "diff.ftlh";
  private static final String GENERATOR = "Factleaf diff";

  private DiffReport() {}

  /** The forms that a report can have. */
  public enum Format {
    TEXT(ChangeText.MARK),
    HTML("<meta name=\"generator\" content=\"" + GENERATOR + "\"/>"),
    JSON("\"generator\": \"" + GENERATOR + "\""),
    MARKDOWN(ChangeMarkdown.MARK),
    SARIF(ReportFormat.SARIF),
    JUNIT(ReportFormat.JUNIT),
    GITHUB(ReportFormat.GITHUB);

    /** By which an earlier report is known, which may be written over. */
    private final String mark;

    private final Optional<ReportFormat> common;

    Format(String mark) {
      this.mark = mark;
      this.common = Optional.empty();
    }

    Format(ReportFormat common) {
      this.mark = common.mark();
      this.common = Optional.of(common);
    }

    /** The form of other reports that it is; empty for one of its own. */
    public Optional<ReportFormat> common() {
      return common;
    }
  }

  /**
   * The report in a form of its own; empty, with findings, if the page cannot be made.
   *
   * @throws IllegalArgumentException for a form that other reports have
   */
  public static Optional<String> of(
      Diff diff, Format format, Templates templates, Findings findings) {
    return switch (format) {
      case TEXT -> Optional.of(ChangeText.of(diff));
      case MARKDOWN -> Optional.of(ChangeMarkdown.of(diff));
      case JSON ->
          Optional.of(
              new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(map(diff))
                  + "\n");
      case HTML -> {
        PageSpec page =
            PageSpec.of(TEMPLATE, templates.html().place(TEMPLATE), "the report", false);
        yield templates.html().render(page, map(diff), findings).map(Page::text);
      }
      case SARIF, JUNIT, GITHUB -> throw new IllegalArgumentException("changes are items there");
    };
  }

  /** Writes a report, or says why not. */
  public static void write(Path file, String report, Format format, Findings findings) {
    try {
      OneFile.write(file, report.getBytes(StandardCharsets.UTF_8), format.mark);
    } catch (OutException e) {
      findings.add(e.finding("the report"));
    }
  }

  private static Map<String, Object> map(Diff diff) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("generator", GENERATOR);
    map.put("old", diff.old());
    map.put("new", diff.now());
    map.put("counts", diff.counts());
    map.put("summary", diff.summary());
    map.put("sheets", diff.sheets().stream().map(DiffReport::map).toList());
    return map;
  }

  private static Map<String, Object> map(SheetDiff sheet) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", sheet.id());
    map.put("title", sheet.title());
    map.put("changes", sheet.changes().stream().map(DiffReport::map).toList());
    return map;
  }

  private static Map<String, Object> map(Change change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("severity", change.severity().id());
    map.put("kind", change.kindId());
    map.put("subject", change.subject());
    map.put("what", change.what());
    change.old().ifPresent(old -> map.put("old", map(old, change.words().old())));
    change.now().ifPresent(now -> map.put("new", map(now, change.words().now())));
    return map;
  }

  private static Map<String, Object> map(Place place, List<Piece> pieces) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", place.span().file());
    map.put("line", place.span().line());
    map.put("column", place.span().column());
    map.put("text", place.text());
    map.put("words", pieces);
    return map;
  }
}
