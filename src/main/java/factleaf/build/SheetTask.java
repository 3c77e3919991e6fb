package factleaf.build;

import factleaf.build.Manifest.EditionFiles;
import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Profile;
import factleaf.out.OutException;
import factleaf.out.OutTarget;
import factleaf.out.SharedFolders;
import factleaf.project.InputDigest;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.text.InputFile;
import factleaf.text.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one sheet: reads and checks it, and stages its files; or sees that nothing has changed.
 * Many run at once, each on its own sheet.
 *
 * @param basis what else the files depend on; empty if nothing is kept, so that no digests are
 *     needed
 * @param claimed ids of the sheets that are built or kept; a second one with the same id is not
 */
record SheetTask(
    SheetBuilder builder,
    SheetLoader loader,
    Optional<BasisDigest> basis,
    BuildRequest request,
    OutTarget target,
    LastManifest old,
    Set<String> claimed) {
  /**
   * Makes the packs of these sheets.
   *
   * @param made what came of the sheets of this run
   * @param entries what the manifest will say of sheets
   * @param files of this run
   */
  PackTask packs(SheetResults made, Map<String, Sheet> entries, List<SheetFile> files) {
    boolean whole = files.stream().anyMatch(SheetFile::found);
    PackSheets sheets = new PackSheets(entries, made.files(files), made.failed(), whole);
    return new PackTask(builder, request, stager(), old, basis, sheets);
  }

  /** What became of a handout: empty if there are errors among the findings. */
  private record Built(
      HandoutSpec handout, Optional<List<SheetBuilder.Made>> files, Findings findings) {}

  SheetResult run(SheetFile file) throws IOException {
    Reading reading = file.read();
    InputDigest now =
        new InputDigest(
            file.inManifest(),
            reading instanceof InputFile read ? stager().digest(read.bytes()) : "");
    Optional<Sheet> same = request.again() ? Optional.empty() : unchanged(file, now);
    if (same.isPresent() && claimed.add(same.get().id())) {
      Span span = Span.startOf(file.name());
      return new SheetResult(same.get().id(), span, Optional.empty(), same, List.of(), Map.of());
    }
    return loader.load(file, reading, (loaded, findings) -> make(loaded, now, findings));
  }

  /**
   * The last manifest's entry, if a build would make the same and its files are as they were made.
   */
  private Optional<Sheet> unchanged(SheetFile file, InputDigest now) throws OutException {
    if (request.partial() || now.sha256().isEmpty()) {
      return Optional.empty();
    }
    Optional<Sheet> entry =
        old.madeFrom(now)
            .filter(
                sheet ->
                    basis.filter(b -> b.isSame(sheet, now, file, builder.today())).isPresent());
    return entry.isPresent() && stager().isWhole(entry.get().allFiles().toList())
        ? entry
        : Optional.empty();
  }

  /** Handouts without the files that somebody deleted. */
  private List<HandoutFiles> standing(List<HandoutFiles> handouts) throws OutException {
    List<HandoutFiles> standing = new ArrayList<>();
    for (HandoutFiles handout : handouts) {
      List<Output> files = new ArrayList<>();
      for (Output output : handout.files()) {
        if (target.read(output.path()).isPresent()) {
          files.add(output);
        }
      }
      if (!files.isEmpty()) {
        standing.add(new HandoutFiles(handout.id(), handout.name(), handout.paper(), files));
      }
    }
    return standing;
  }

  /** Ids of the handouts whose pages stand in out/ after this run. */
  private Set<String> linked(
      Profile profile, List<HandoutSpec> wanted, List<HandoutFiles> standing) {
    return Stream.concat(
            wanted.stream()
                .filter(spec -> request.formats().of(profile, spec).contains(OutputFormat.HTML))
                .map(HandoutSpec::id),
            standing.stream().filter(SheetTask::hasPage).map(HandoutFiles::id))
        .collect(Collectors.toSet());
  }

  private static boolean hasPage(HandoutFiles handout) {
    return handout.files().stream().anyMatch(file -> file.format().equals(OutputFormat.HTML.id()));
  }

  /** Rule: {@code bad-id}. */
  private static void checkId(LoadedSheet loaded, Findings findings) {
    if (SharedFolders.has(loaded.sheet().id())) {
      findings.add(
          "bad-id",
          loaded.sheet().span(),
          "\"" + loaded.sheet().id() + "\" is the name of a folder of out/ that all sheets share",
          "choose another; it names the folder of the handouts");
    }
  }

  /** The new entry; empty if there are errors, such as a template that fails. */
  private Optional<Sheet> make(LoadedSheet loaded, InputDigest now, Findings findings)
      throws OutException {
    checkId(loaded, findings);
    if (findings.hasErrors() || !claimed.add(loaded.sheet().id())) {
      return Optional.empty();
    }
    List<HandoutSpec> wanted = request.select(loaded.profile().handouts().stream());
    if (wanted.isEmpty()) {
      return Optional.empty(); // its profile has no such handout: the sheet stays as it was
    }
    String id = loaded.sheet().id();
    List<HandoutFiles> others = request.partial() ? old.otherHandouts(id, wanted) : List.of();
    List<HandoutFiles> standing = standing(others);
    List<HandoutFiles> made = new ArrayList<>();
    Iterator<Built> pages = pages(loaded, wanted, linked(loaded.profile(), wanted, standing));
    while (pages.hasNext()) {
      Built built = pages.next();
      findings.addAll(built.findings());
      if (built.files().isEmpty()) {
        return Optional.empty();
      }
      List<Output> outputs = stager().stage(built.files().get());
      HandoutSpec handout = built.handout();
      if (!outputs.isEmpty()) {
        made.add(new HandoutFiles(handout.id(), handout.name(), handout.paper().id(), outputs));
      }
    }
    List<Output> files = stager().stage(builder.build(loaded));
    made.addAll(standing);
    List<EditionFiles> editions = editions(loaded, findings);
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    boolean known =
        findings.sorted().isEmpty()
            && (!request.partial() || standing.equals(others) && othersAreSame(loaded, now));
    Optional<String> as = known ? Optional.of(basis(loaded, now)) : Optional.empty();
    return Optional.of(
        SheetEntry.of(loaded, builder.templates().vocabulary(), now, made, files, editions, as));
  }

  private List<EditionFiles> editions(LoadedSheet loaded, Findings findings) throws OutException {
    HandedEditions.reportGone(loaded, old.sheet(loaded.sheet().id()), findings);
    List<EditionFiles> editions = new ArrayList<>();
    for (EditionPages.Made edition : builder.editions().make(loaded, findings)) {
      editions.add(edition.as(stager().stage(edition.pages())));
    }
    return editions;
  }

  /**
   * The handouts in their order; those behind one that fails may be made or not. With pages to lay
   * out, one at a time takes memory enough.
   */
  private Iterator<Built> pages(LoadedSheet loaded, List<HandoutSpec> wanted, Set<String> linked) {
    Set<String> broken = builder.broken();
    Function<HandoutSpec, Built> page =
        handout -> {
          Findings findings = new Findings();
          return new Built(
              handout, builder.build(loaded, handout, linked, broken, findings), findings);
        };
    return request.formats().paged()
        ? wanted.stream().map(page).iterator()
        : wanted.parallelStream().map(page).toList().iterator();
  }

  /** Whether the handouts that are not asked for were made from the same as these. */
  private boolean othersAreSame(LoadedSheet loaded, InputDigest now) {
    String as = basis(loaded, now);
    List<HandoutSpec> all = loaded.profile().handouts();
    return all.containsAll(request.select(all.stream()))
        && old.sheet(loaded.sheet().id()).filter(sheet -> sheet.basis().equals(as)).isPresent();
  }

  private String basis(LoadedSheet loaded, InputDigest now) {
    return basis.map(b -> b.of(now, loaded.inputs())).orElse("");
  }

  private Stager stager() {
    return new Stager(target, basis.isPresent());
  }
}
