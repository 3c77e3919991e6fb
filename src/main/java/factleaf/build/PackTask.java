package factleaf.build;

import factleaf.build.Manifest.PackFiles;
import factleaf.build.Manifest.Sheet;
import factleaf.build.SheetBuilder.Made;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.handout.HandoutSpec;
import factleaf.pack.Contradiction;
import factleaf.pack.Contradiction.Member;
import factleaf.pack.Pack;
import factleaf.pack.PackReader;
import factleaf.pdf.PdfRenderer;
import factleaf.project.InputDigest;
import factleaf.project.LoadedSheet;
import factleaf.project.PackFile;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.text.InputFile;
import factleaf.text.Reading;
import factleaf.text.Unread;
import factleaf.vocabulary.Paper;
import factleaf.yaml.Inputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one pack of sheets that were made or kept in this run; or sees that nothing has changed.
 *
 * <p>Rules: {@code pack-document}, {@code pack-not-built}, {@code pack-paper}, and those of {@link
 * PackReader} and {@link Contradiction}.
 *
 * @param entries what the manifest will say of sheets, by their ids
 * @param files the fact files of this run, by the ids of their sheets
 * @param failed ids of sheets that are not published
 * @param whole whether a sheet that this run does not know is none
 */
record PackTask(
    SheetBuilder builder,
    BuildRequest request,
    Stager stager,
    LastManifest old,
    Optional<BasisDigest> basis,
    Map<String, Sheet> entries,
    Map<String, SheetFile> files,
    Set<String> failed,
    boolean whole) {
  /**
   * What became of a pack.
   *
   * @param entry empty if it was not made, so that it stays as it is
   * @param withdrawn whether it goes, for a sheet of it is withdrawn
   */
  record Result(
      String id,
      Optional<PackFiles> entry,
      boolean withdrawn,
      List<Finding> findings,
      Map<String, String> texts) {}

  /** Where a pack's file is, relative to out/. */
  static String path(String id, HandoutFormat format) {
    return "packs/" + id + "." + format.extension();
  }

  Result run(PackFile file) throws IOException {
    Findings findings = new Findings();
    Inputs inputs = new Inputs(findings);
    Reading reading = file.read();
    Optional<PackFiles> entry = Optional.empty();
    boolean withdrawn = false;
    if (reading instanceof InputFile read) {
      Optional<Pack> pack =
          inputs
              .parse(read, file.path().toString())
              .flatMap(
                  root ->
                      new PackReader(
                              templates().vocabulary().papers(), builder.fonts()::canShow, findings)
                          .read(root, file.id()));
      withdrawn = pack.filter(p -> isWithdrawn(p, findings)).isPresent();
      InputDigest now = new InputDigest(file.listed(), stager.digest(read.bytes()));
      if (pack.isPresent()
          && canBeMade(pack.get(), findings)
          && !withdrawn
          && !findings.hasErrors()) {
        Optional<PackFiles> same = unchanged(pack.get(), now);
        entry = same.isPresent() ? same : make(pack.get(), now, findings);
      }
    } else {
      ((Unread) reading).report("the file", Span.startOf(file.path().toString()), findings);
    }
    return new Result(file.id(), entry, withdrawn, findings.sorted(), inputs.texts());
  }

  private Templates templates() {
    return builder.templates();
  }

  private boolean isWithdrawn(Pack pack, Findings findings) {
    List<Pack.Item> gone =
        pack.documents().stream()
            .filter(item -> entries.containsKey(item.sheet()))
            .filter(item -> !entries.get(item.sheet()).withdrawn().isEmpty())
            .toList();
    gone.forEach(
        item ->
            findings.add(
                "pack-not-built",
                item.sheetSpan(),
                "the pack is not handed out, for the sheet \"" + item.sheet() + "\" is withdrawn",
                "take the sheet out of the pack, or name the one that takes its place"));
    return !gone.isEmpty();
  }

  /** Whether all its sheets are of this run and good. */
  private boolean canBeMade(Pack pack, Findings findings) {
    boolean can = true;
    for (Pack.Item item : pack.documents()) {
      String id = item.sheet();
      if (failed.contains(id)) {
        findings.add(
            "pack-not-built",
            item.sheetSpan(),
            "the pack is not made, for the sheet \"" + id + "\" has errors",
            "mend the sheet; until then the pack stays as it was");
      } else if (whole && !entries.containsKey(id)) {
        findings.add(
            "pack-document",
            item.sheetSpan(),
            "there is no sheet \"" + id + "\"",
            Suggestion.hint(id, entries.keySet()));
      }
      can &= files.containsKey(id) && !failed.contains(id) && entries.containsKey(id);
    }
    return can;
  }

  private List<InputDigest> sheets(Pack pack) {
    return pack.sheets().stream()
        .map(id -> new InputDigest(id, basis.isEmpty() ? "" : ManifestFile.digest(entries.get(id))))
        .toList();
  }

  /** Empty if it must be made in any case. */
  private String basis(Pack pack, InputDigest now) {
    boolean known = pack.sheets().stream().noneMatch(id -> entries.get(id).basis().isEmpty());
    String paper = request.paper().map(Paper::id).orElse("");
    return known ? basis.map(b -> b.of(now, sheets(pack), paper)).orElse("") : "";
  }

  private Optional<PackFiles> unchanged(Pack pack, InputDigest now) throws IOException {
    String as = basis(pack, now);
    Optional<PackFiles> entry =
        old.packs().stream()
            .filter(made -> made.id().equals(pack.id()))
            .filter(made -> !as.isEmpty() && made.basis().equals(as) && old.isMadeHere(made))
            .findFirst();
    return !request.again() && entry.isPresent() && stager.isWhole(entry.get().files())
        ? entry
        : Optional.empty();
  }

  private Optional<PackFiles> make(Pack pack, InputDigest now, Findings findings)
      throws IOException {
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
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(entry(pack, now, pages, stager.stage(made), findings));
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
                    .ifPresent(pdf -> made.add(new Made(format, path(pack.id(), format), pdf)));
              } else {
                printer.page(pack, pages, findings);
              }
            });
    return made;
  }

  private PackFiles entry(
      Pack pack,
      InputDigest now,
      List<HandoutPage> pages,
      List<Manifest.Output> files,
      Findings findings) {
    return new PackFiles(
        pack.id(),
        pack.title(),
        findings.sorted().isEmpty() ? basis(pack, now) : "",
        now,
        pages.stream().map(page -> page.sheet().title() + ", " + page.spec().name()).toList(),
        sheets(pack),
        files);
  }
}
