package factleaf.build;

import factleaf.build.Manifest.PackFiles;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.pack.Pack;
import factleaf.pack.PackReader;
import factleaf.project.InputDigest;
import factleaf.project.PackFile;
import factleaf.project.Templates;
import factleaf.text.InputFile;
import factleaf.text.Reading;
import factleaf.text.Unread;
import factleaf.vocabulary.Paper;
import factleaf.yaml.Inputs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one pack of sheets that were made or kept in this run; or sees that nothing has changed.
 *
 * <p>Rules: {@code pack-document}, {@code pack-not-built}, and those of {@link PackReader} and
 * {@link PackMaker}.
 */
record PackTask(
    SheetBuilder builder,
    BuildRequest request,
    Stager stager,
    LastManifest old,
    Optional<BasisDigest> basis,
    PackSheets sheets) {
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
      withdrawn = pack.filter(p -> sheets.areWithdrawn(p, findings)).isPresent();
      InputDigest now = new InputDigest(file.listed(), stager.digest(read.bytes()));
      if (pack.isPresent()
          && sheets.areGood(pack.get(), findings)
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

  private List<InputDigest> digests(Pack pack) {
    return pack.sheets().stream()
        .map(
            id ->
                new InputDigest(
                    id, basis.isEmpty() ? "" : ManifestFile.digest(sheets.entries().get(id))))
        .toList();
  }

  /** Empty if it must be made in any case. */
  private String basis(Pack pack, InputDigest now) {
    boolean known =
        pack.sheets().stream().noneMatch(id -> sheets.entries().get(id).basis().isEmpty());
    String paper = request.paper().map(Paper::id).orElse("");
    return known ? basis.map(b -> b.of(now, digests(pack), paper)).orElse("") : "";
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
    Optional<PackMaker.MadePack> made =
        new PackMaker(builder, request, sheets.files()).make(pack, findings);
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PackFiles(
                pack.id(),
                pack.title(),
                findings.sorted().isEmpty() ? basis(pack, now) : "",
                now,
                made.get().documents(),
                digests(pack),
                stager.stage(made.get().files())));
  }
}
