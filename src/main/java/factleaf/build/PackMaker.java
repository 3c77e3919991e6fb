package factleaf.build;

import factleaf.build.SheetBuilder.Made;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.handout.HandoutSpec;
import factleaf.pack.Contradiction;
import factleaf.pack.Member;
import factleaf.pack.Pack;
import factleaf.pdf.PdfRenderer;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.vocabulary.Paper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the files of a pack whose sheets are good.
 *
 * <p>Rules: {@code pack-document}, {@code pack-paper}, and those of {@link Contradiction}.
 *
 * @param files the fact files of this run, by the ids of their sheets
 */
record PackMaker(SheetBuilder builder, BuildRequest request, Map<String, SheetFile> files) {
  /** The names of a pack's documents in order, and its files. */
  record MadePack(List<String> documents, List<Made> files) {}

  /** Empty, with findings, if there are errors. */
  Optional<MadePack> make(Pack pack, Findings findings) throws IOException {
    Map<String, LoadedSheet> loaded = new HashMap<>();
    for (String id : pack.sheets()) {
      load(files.get(id)).ifPresent(sheet -> loaded.put(id, sheet));
    }
    List<HandoutPage> pages = new ArrayList<>();
    for (Pack.Item item : pack.documents()) {
      spec(item, pack, loaded, findings)
          .flatMap(spec -> page(loaded.get(item.sheet()), spec, findings))
          .ifPresent(pages::add);
    }
    checkPaper(pack, pages, findings);
    if (findings.hasErrors() || pages.size() < pack.documents().size()) {
      return Optional.empty();
    }
    Contradiction.report(
        Contradiction.among(
            members(pack, loaded), templates().vocabulary().quantities().byId().values()),
        pack,
        findings);
    List<Made> made = made(pack, pages, findings);
    List<String> names =
        pages.stream().map(page -> page.sheet().title() + ", " + page.spec().name()).toList();
    return findings.hasErrors() ? Optional.empty() : Optional.of(new MadePack(names, made));
  }

  private Templates templates() {
    return builder.templates();
  }

  /** A sheet as it is now; what is wrong with it was reported when it was made. */
  private Optional<LoadedSheet> load(SheetFile file) throws IOException {
    List<LoadedSheet> loaded = new ArrayList<>();
    new SheetLoader(templates())
        .load(
            file,
            file.read(),
            (sheet, findings) -> {
              loaded.add(sheet);
              return Optional.empty();
            });
    return loaded.stream().findFirst();
  }

  private Optional<HandoutSpec> spec(
      Pack.Item item, Pack pack, Map<String, LoadedSheet> loaded, Findings findings) {
    List<HandoutSpec> handouts =
        Optional.ofNullable(loaded.get(item.sheet())).stream()
            .flatMap(sheet -> sheet.profile().handouts().stream())
            .toList();
    Optional<HandoutSpec> spec =
        handouts.stream().filter(handout -> handout.id().equals(item.handout())).findFirst();
    if (spec.isEmpty()) {
      findings.add(
          "pack-document",
          item.span(),
          "the sheet \"" + item.sheet() + "\" has no handout \"" + item.handout() + "\"",
          Suggestion.hint(item.handout(), handouts.stream().map(HandoutSpec::id).toList()));
    }
    Optional<Paper> paper = request.paper().or(pack::paper);
    return spec.map(handout -> paper.map(handout::on).orElse(handout));
  }

  private Optional<HandoutPage> page(LoadedSheet sheet, HandoutSpec spec, Findings findings) {
    return builder.page(sheet, spec, Set.of(), builder.broken(), findings);
  }

  /** All stand in one pile of paper. */
  private static void checkPaper(Pack pack, List<HandoutPage> pages, Findings findings) {
    for (int i = 1; i < Math.min(pages.size(), pack.documents().size()); i++) {
      String first = pages.getFirst().spec().paper().id();
      String other = pages.get(i).spec().paper().id();
      if (!other.equals(first)) {
        findings.add(
            "pack-paper",
            pack.documents().get(i).span(),
            "this document is on " + other + ", and the first of the pack on " + first,
            "say on which paper all are printed, such as paper: " + first);
        return;
      }
    }
  }

  private List<Member> members(Pack pack, Map<String, LoadedSheet> loaded) {
    return pack.sheets().stream()
        .map(
            id ->
                new Member(
                    loaded.get(id).sheet(),
                    loaded.get(id).profile(),
                    templates()
                        .languages()
                        .of(loaded.get(id).sheet().language())
                        .meaning()
                        .read(new Findings())
                        .map(words -> words.noNames())
                        .orElse(Set.of()),
                    pack.documents().stream()
                        .filter(item -> item.sheet().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .sheetSpan()))
        .toList();
  }

  private List<Made> made(Pack pack, List<HandoutPage> pages, Findings findings) {
    PackPrinter printer = new PackPrinter(templates(), new PdfRenderer(builder.fonts()));
    List<Made> made = new ArrayList<>();
    request
        .formats()
        .ofHandouts()
        .filter(HandoutFormat::isPaged)
        .forEach(
            format -> {
              if (request.formats().paged()) {
                printer
                    .print(pack, pages, findings)
                    .ifPresent(
                        pdf -> made.add(new Made(format, PackTask.path(pack.id(), format), pdf)));
              } else {
                printer.page(pack, pages, findings);
              }
            });
    return made;
  }
}
