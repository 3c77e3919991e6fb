package factleaf.cli;

import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.verify.CitationVerifier;
import factleaf.verify.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf verify}: citations against the texts of their sources. */
@Command(
    name = "verify",
    sortOptions = false,
    description = {
      "Holds the citations of sources that have a kept text against that text: the heading under"
          + " \"at\", the words under \"find\", and the entry's figures. Says how many citations"
          + " and figures were held against a text and how many have none, and how many figures a"
          + " kept text shows, quoted words alone, or nothing. Offline; writes nothing."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf verify --snapshots texts facts.yaml")
final class VerifyCommand extends Subcommand {
  @Mixin private SnapshotOptions options;

  @Option(
      names = "--list-figures",
      description = "Name each figure that no kept text shows, and say why.")
  private boolean listFigures;

  @Option(
      names = "--strict",
      description =
          "Return 1 if a figure is shown nowhere, or a citation has no kept text to be held"
              + " against.")
  private boolean strict;

  @Option(
      names = "--min-kept",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description =
          "Return 1 if fewer of a sheet's citations have a kept text (default: ${DEFAULT-VALUE}).")
  private int least;

  @Mixin private ReportOptions report;

  VerifyCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    List<Path> closed = List.of(options.sheets.run.templates.folder, options.texts.folder());
    loading.tell("verify", report, closed);
    Optional<Templates> templates = loading.templates(options.sheets.run);
    if (templates.isPresent()) {
      for (LoadedSheet loaded : loading.sheets(options.sheets, templates.get())) {
        Verification verification = verify(loaded, templates.get());
        verification.summary().forEach(line -> print(loaded, line));
        if (listFigures) {
          verification.open().forEach(this::print);
        }
        missing(verification).forEach(what -> missing(loaded, what));
      }
    }
    return loading.report();
  }

  /** Reports what was asked for and is not so. Rule: {@code too-little-shown}. */
  private void missing(LoadedSheet loaded, String what) {
    loading
        .findings()
        .add(
            "too-little-shown",
            loaded.sheet().span(),
            loaded.sheet().id() + ": " + what,
            "keep more of the sources (factleaf keep); --list-figures names figures");
  }

  private Verification verify(LoadedSheet loaded, Templates templates) {
    return CitationVerifier.verify(
        loaded.sheet(),
        loading.sources().snapshots(loaded, templates, options.texts.folder()),
        templates.languages(),
        loading.findings());
  }

  /** What was asked for and is not so. */
  private List<String> missing(Verification verification) {
    List<String> missing = new ArrayList<>();
    if (strict && verification.nowhere() > 0) {
      missing.add(Loading.count(verification.nowhere(), "figure") + " shown nowhere");
    }
    if (strict && verification.unkept() > 0) {
      missing.add(Loading.count(verification.unkept(), "citation") + " without a kept text");
    }
    if (verification.percentKept() < least) {
      missing.add(
          verification.percentKept() + "% of citations have a kept text, less than " + least + "%");
    }
    return missing;
  }

  private void print(LoadedSheet loaded, String line) {
    print(loaded.sheet().id() + ": " + line);
  }
}
