package factleaf.cli;

import factleaf.build.BuildRequest;
import factleaf.build.Formats;
import factleaf.build.OutputFormat;
import factleaf.build.Publisher;
import factleaf.build.Releasing;
import factleaf.diagnostic.Suggestion;
import factleaf.diagnostic.Visible;
import factleaf.pdf.Fonts;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.SheetIds;
import factleaf.project.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf release}: an edition is handed out. */
@Command(
    name = "release",
    sortOptions = false,
    description = {
      "Writes editions/ID/EDITION.yaml beside the fact file: the facts as they are handed out, the"
          + " day, who signed, and the digests of the handouts in the output folder. Each later"
          + " build makes a page that tells who holds this edition whether it is still right. All"
          + " must be as build --check wants it. docs/editions.md says more."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf release                      all sheets whose edition is not released yet",
      "  factleaf release baclofen --draft     although not all of its entries are signed"
    })
final class ReleaseCommand extends Subcommand {
  @Mixin private SheetOptions options;
  @Mixin private PaperOptions paper;
  @Mixin private ClinicOptions clinic;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Folder with the handouts (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(names = "--draft", description = "Release sheets although they are not signed.")
  private boolean draft;

  ReleaseCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    Optional<Templates> templates = loading.templates(options, clinic);
    if (templates.isPresent()) {
      boolean named = !options.files.isEmpty();
      List<SheetFile> files = files();
      List<LoadedSheet> sheets = loading.sheets(files, options, templates.get());
      if (!loading.findings().hasErrors()) {
        release(sheets.stream().filter(s -> named || isNew(s)).toList(), files, templates.get());
      }
    }
    return loading.report();
  }

  /** The files that are named, and those of the sheets whose ids are. */
  private List<SheetFile> files() throws IOException {
    List<Path> ids = options.files.stream().filter(path -> !Files.exists(path)).toList();
    if (ids.isEmpty()) {
      return loading.files(options);
    }
    Map<String, SheetFile> known =
        SheetIds.of(loading.files(SheetOptions.of(List.of(), options.run)));
    List<SheetFile> files = new ArrayList<>();
    for (Path path : ids) {
      String id = path.toString();
      if (!known.containsKey(id)) {
        throw wrong(
            "There is no sheet or file \"" + id + "\": " + Suggestion.hint(id, known.keySet()));
      }
      files.add(known.get(id).named());
    }
    options.files = options.files.stream().filter(Files::exists).toList();
    if (!options.files.isEmpty()) {
      files.addAll(loading.files(options));
    }
    return files;
  }

  private void release(List<LoadedSheet> sheets, List<SheetFile> files, Templates templates)
      throws IOException {
    if (sheets.isEmpty()) {
      print("nothing to release: all editions are released");
      return;
    }
    Formats formats = new Formats(OutputFormat.all(Fonts.embedded()), List.of(), true);
    BuildRequest request =
        new BuildRequest(
            List.of(),
            paper.of(templates),
            formats,
            loading.packs(options),
            true,
            false,
            false,
            Loading.THREADS);
    Publisher publisher = loading.publisher(options, templates, Optional.empty());
    List<String> stale = publisher.compare(out, files, request, loading.sink(), done -> {});
    BuildCommand.reportStale(out, stale, loading.findings());
    if (loading.findings().hasErrors()) {
      return;
    }
    new Releasing(templates, out, formats, loading::text, options.run.today(), draft)
        .release(sheets, loading.findings())
        .forEach(file -> print("released: " + Visible.of(file.toString())));
    if (!loading.findings().hasErrors()) {
      print("now run factleaf build, which makes the page of the edition");
    }
  }

  private boolean isNew(LoadedSheet loaded) {
    return loaded.editions().releases().of(loaded.sheet().edition()).isEmpty();
  }
}
