package factleaf.cli;

import factleaf.build.ReviewPackFiles;
import factleaf.diagnostic.Visible;
import factleaf.out.InputPlaces;
import factleaf.pdf.Fonts;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.reviewpack.ReviewPack;
import factleaf.verify.Snapshots;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf review}: what a reviewer needs to sign. */
@Command(
    name = "review",
    sortOptions = false,
    description = {
      "Makes the reviewer's pack, a page and a PDF: each entry without a valid signature with all"
          + " wordings, figures, flags and limits, and what each citation quotes, in its passage"
          + " where a text was kept; the heaviest changes first. Signs nothing: see sign."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf review baclofen                    review-packs/baclofen.html and .pdf",
      "  factleaf review baclofen --entries dosing   only this section"
    })
final class ReviewCommand extends Subcommand {
  @Mixin private OneSheet one;
  @Mixin private EntryOptions asked;
  @Mixin private PaperOptions paper;

  @Option(names = "--all", description = "Every entry, also those with a valid signature.")
  private boolean all;

  @Mixin private KeptTexts texts;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "review-packs",
      description =
          "Folder for the pack (default: ${DEFAULT-VALUE}); it may hold texts of sources, so keep"
              + " it out of what you publish.")
  private Path folder;

  ReviewCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    Optional<Templates> templates = one.templates(loading);
    Optional<LoadedSheet> loaded =
        templates.isPresent() ? one.load(loading, templates.get(), true) : Optional.empty();
    if (loaded.isPresent()) {
      places(loaded.get()).refuse(folder).ifPresent(loading.findings()::add);
    }
    if (loaded.isPresent() && !loading.findings().hasErrors()) {
      make(loaded.get(), templates.get());
    }
    return loading.report();
  }

  private void make(LoadedSheet loaded, Templates templates) {
    Snapshots kept =
        texts
            .ifThere()
            .map(from -> loading.sources().snapshots(loaded, templates, from))
            .orElse(new Snapshots(Map.of()));
    Fonts fonts = Fonts.embedded();
    ReviewPackFiles making = new ReviewPackFiles(templates, fonts, paper.orFirst(templates));
    ReviewPack pack =
        making.writer(loaded).pack(all, asked.of(loaded.sheet()), kept, fonts::canShow);
    if (pack.shown() == 0) {
      print("nothing to review: every entry carries a valid signature; --all shows them");
      return;
    }
    List<Path> files = making.write(folder, pack, loaded, loading.findings());
    files.forEach(file -> print(Visible.of(file.toString())));
    if (!files.isEmpty()) {
      print("entries: " + pack.shown() + " of " + pack.all());
      print("citations with a kept text: " + pack.kept() + " of " + pack.citations());
    }
  }

  /** Where the pack must not be written. */
  private InputPlaces places(LoadedSheet loaded) {
    return new InputPlaces(
        List.of(Path.of(loaded.sheet().span().file())),
        Stream.concat(
                Stream.of(one.templatesFolder(), loaded.signOffs().place()),
                texts.ifThere().stream())
            .toList());
  }
}
