package factleaf.cli;

import factleaf.build.Preview;
import factleaf.build.Sink;
import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.fact.Region;
import factleaf.pdf.Fonts;
import factleaf.project.ClinicFile;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.serve.Opening;
import factleaf.serve.PreviewServer;
import factleaf.serve.View;
import factleaf.serve.Views;
import factleaf.text.InputDisk;
import factleaf.text.PipedDisk;
import factleaf.verify.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf serve}: the handouts in a browser, while they are written. */
@Command(
    name = "serve",
    sortOptions = false,
    description = {
      "Shows the handouts in a browser of this machine, and shows each save at once. With errors"
          + " the last good page stays, and what is wrong stands above it. Writes nothing. Ends"
          + " with Ctrl-C."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf serve                   facts.yaml and the folder sheets",
      "  factleaf serve --port 8080       at an address that stays the same"
    })
final class ServeCommand extends Subcommand {
  @Mixin private SnapshotOptions kept;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of 127.0.0.1 (default: one that is free).")
  private int port;

  @Mixin private PaperOptions paper;
  @Mixin private ClinicOptions clinic;

  ServeCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() {
    if (kept.sheets.files.contains(PipedDisk.NAME)) {
      throw wrong("A preview follows saves, so name a file that can be saved, not -");
    }
    Views views = new Views(Opened::new, loading.disk());
    try {
      views.usual().look(); // refuses names that there are not, before it says where it is
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (PreviewServer server = new PreviewServer(views, port)) {
      print(server.address());
      loading.terminal().out().flush();
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw wrong("Port " + port + " cannot be had: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever ends the thread ends the server
    }
    return ExitCode.OK;
  }

  /** Reads as other commands do, each time anew. */
  private final class Opened implements Opening {
    private final View view;

    Opened(View view) {
      this.view = view;
    }

    @Override
    public Optional<Preview> open(InputDisk disk, Sink sink) throws IOException {
      SheetOptions options = kept.sheets;
      Loading anew = new Loading(loading.terminal(), disk);
      Optional<Templates> templates = anew.templates(options, clinic).map(this::in);
      List<SheetFile> files = anew.files(options);
      sink.findings().addAll(anew.findings());
      anew.texts().forEach(sink.texts());
      return templates.map(
          read ->
              new Preview(
                  read,
                  files,
                  paper.of(read),
                  Fonts.embedded(),
                  anew.context(options),
                  sheet -> texts(sheet, read, disk)));
    }

    private Templates in(Templates templates) {
      ClinicFile usual = templates.clinic();
      Optional<Region> region = view.region().or(templates::region);
      ClinicFile shown = view.clinic() ? usual : ClinicFile.NONE;
      return templates.of(region.map(shown::in).orElse(shown));
    }

    /** A text that cannot be read is as if it was not kept; verify says why. */
    private Snapshots texts(FactSheet sheet, Templates templates, InputDisk disk) {
      return Snapshots.read(
          sheet, templates.languages(), kept.texts.folder(), disk, new Findings());
    }

    /** What a file that is there says is the sheet's: it does not open the project anew. */
    @Override
    public List<Path> watched() {
      List<Path> named = kept.sheets.places();
      Stream<Path> clinics =
          named.stream()
              .map(path -> Files.isDirectory(path) ? path : path.toAbsolutePath().getParent())
              .map(folder -> folder.resolve(ClinicFile.USUAL));
      Stream<Path> others = named.stream().filter(path -> !Files.isRegularFile(path));
      return Stream.of(others, clinics, Stream.of(kept.sheets.run.templates.folder))
          .flatMap(paths -> paths)
          .toList();
    }
  }
}
