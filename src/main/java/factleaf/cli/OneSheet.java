package factleaf.cli;

import factleaf.diagnostic.Suggestion;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.SheetIds;
import factleaf.project.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What every command takes that is about one sheet. */
final class OneSheet extends MixinOptions {
  @Parameters(
      paramLabel = "ID",
      description =
          "The sheet: its id, if its fact file is facts.yaml or in the folder sheets, or else its"
              + " fact file.")
  private String id;

  @Mixin private RuleOptions run;

  Path templatesFolder() {
    return run.templates.folder;
  }

  LocalDate today() {
    return run.today();
  }

  /** The templates; without a clinic, so that the sheet has the entries of all regions. */
  Optional<Templates> templates(Loading loading) {
    return loading.templates(run);
  }

  /**
   * The sheet, read and checked; empty if it could not be read.
   *
   * @param overdue whether its review may be past its date
   */
  Optional<LoadedSheet> load(Loading loading, Templates with, boolean overdue) throws IOException {
    SheetOptions options = SheetOptions.of(List.of(file(loading)), run);
    options.allowOverdue = overdue;
    return loading.sheets(options, with).stream().findFirst();
  }

  /** The fact file that is meant. */
  Path file(Loading loading) throws IOException {
    Optional<Path> named = named();
    if (named.isPresent()) {
      return named.get();
    }
    Map<String, SheetFile> sheets = SheetIds.of(loading.files(SheetOptions.of(List.of(), run)));
    return Optional.ofNullable(sheets.get(id)).map(SheetFile::path).orElseThrow(() -> none(sheets));
  }

  private Optional<Path> named() {
    try {
      Path path = Path.of(id);
      boolean file = id.endsWith(".yaml") || Files.isRegularFile(path);
      return Optional.of(path).filter(p -> file);
    } catch (InvalidPathException e) {
      return Optional.empty(); // characters that this file system does not have
    }
  }

  private ParameterException none(Map<String, SheetFile> sheets) {
    return wrong(
        "There is no sheet \""
            + id
            + "\" in facts.yaml or the folder sheets: "
            + Suggestion.hint(id, sheets.keySet()));
  }
}
