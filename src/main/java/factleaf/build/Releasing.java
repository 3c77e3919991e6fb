package factleaf.build;

import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.fact.Standing;
import factleaf.out.DryRun;
import factleaf.out.MadeHere;
import factleaf.out.OneFile;
import factleaf.out.OutException;
import factleaf.out.OutTarget;
import factleaf.project.InputDigest;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.release.Release;
import factleaf.release.Release.Signature;
import factleaf.release.ReleaseReader;
import factleaf.release.ReleaseText;
import factleaf.review.Fingerprint;
import factleaf.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes down editions as they are handed out.
 *
 * @param out the folder of the handouts, which holds what a build makes
 * @param formats the kinds of files that handouts are made into
 * @param texts the texts of the files that the run read, by the names that findings give
 * @param draft whether a sheet may lack signatures
 */
public record Releasing(
    Templates templates,
    Path out,
    Formats formats,
    UnaryOperator<String> texts,
    LocalDate today,
    boolean draft) {
  private record Ready(Path file, String text) {}

  /**
   * Releases sheets: all, or none if something speaks against one. Rules: {@code edition-exists},
   * {@code unsigned-edition}, {@code edition-order}, {@code edition-unreadable}, and those of
   * {@link OneFile}.
   *
   * @return the files that were written
   */
  public List<Path> release(List<LoadedSheet> sheets, Findings findings) {
    List<Path> written = new ArrayList<>();
    try (OutTarget target = new DryRun(out)) {
      LastManifest manifest = LastManifest.of(target, MadeHere.nothing(), formats.known());
      List<Ready> all = new ArrayList<>();
      for (LoadedSheet loaded : sheets) {
        ready(loaded, manifest, findings).ifPresent(all::add);
      }
      for (Ready ready : findings.hasErrors() ? List.<Ready>of() : all) {
        byte[] bytes = ready.text().getBytes(StandardCharsets.UTF_8);
        OneFile.replace(ready.file(), bytes, Optional.empty());
        written.add(ready.file());
      }
    } catch (OutException e) {
      findings.add(e.finding("the edition"));
    }
    return written;
  }

  private Optional<Ready> ready(LoadedSheet loaded, LastManifest manifest, Findings findings) {
    FactSheet sheet = loaded.sheet();
    Optional<Release> there = loaded.editions().releases().of(sheet.edition());
    if (there.isPresent()) {
      findings.add(
          "edition-exists",
          sheet.span(),
          "edition " + sheet.edition() + " was released on " + there.get().on(),
          "give the sheet its next edition, which editions/ does not have");
      return Optional.empty();
    }
    checkSigned(sheet, findings);
    String text = text(loaded, manifest.sheet(sheet.id()));
    Optional<Release> release = reread(text, loaded, findings);
    release.ifPresent(next -> checkOrder(next, loaded, findings));
    return release.map(r -> new Ready(loaded.editions().file(sheet.edition()), text));
  }

  private void checkSigned(FactSheet sheet, Findings findings) {
    Standing standing = sheet.review().standing();
    if (isUnsigned(sheet) && !draft) {
      findings.add(
          "unsigned-edition",
          sheet.span(),
          standing.state() == Standing.State.DRAFT
              ? "nobody has signed this sheet"
              : "statements without a valid signature: " + standing.unsigned().size(),
          "have its entries signed (factleaf review, factleaf sign), or say that it is a draft,"
              + " with --draft");
    }
  }

  /** A notice that a sheet is withdrawn states nothing that a reviewer would sign. */
  private static boolean isUnsigned(FactSheet sheet) {
    return sheet.withdrawn().isEmpty()
        && sheet.review().standing().state() != Standing.State.REVIEWED;
  }

  private static void checkOrder(Release next, LoadedSheet loaded, Findings findings) {
    loaded
        .editions()
        .releases()
        .current()
        .filter(current -> !next.isAfter(current))
        .ifPresent(
            current ->
                findings.add(
                    "edition-order",
                    loaded.sheet().span(),
                    "edition "
                        + next.edition()
                        + " would not take the place of "
                        + current.edition()
                        + ", which was released on "
                        + current.on(),
                    later(next, current)));
  }

  /** What makes an edition follow another one. */
  private static String later(Release next, Release current) {
    if (next.on().isBefore(current.on())) {
      return "editions follow each other by day: release it on that day or later (--today)";
    }
    return current.withdrawn() && !next.withdrawn()
        ? "a withdrawal wins over all that is released on its day: release it on a later one"
        : "editions follow each other by day, then by number: give it a higher one";
  }

  private String text(LoadedSheet loaded, Optional<Sheet> built) {
    FactSheet sheet = loaded.sheet();
    List<Signature> signed =
        sheet.review().standing().reviewers().stream()
            .map(signer -> new Signature(signer.name(), signer.role(), signer.on()))
            .toList();
    Map<String, String> files = new LinkedHashMap<>();
    built.stream()
        .flatMap(entry -> entry.handouts().stream())
        .flatMap(handout -> handout.listed().files().stream())
        .forEach(file -> files.put(file.path(), file.sha256()));
    Path file = Path.of(sheet.span().file());
    Map<String, String> included = new LinkedHashMap<>();
    for (InputDigest include : loaded.includes()) {
      String name = file.resolveSibling(include.file()).normalize().toString();
      included.put(include.file(), texts.apply(name));
    }
    return new ReleaseText(
            sheet.id(),
            sheet.edition(),
            today,
            isUnsigned(sheet),
            signed,
            files,
            texts.apply(file.toString()),
            included)
        .text();
  }

  /**
   * The edition as a later build will read it; empty, with a finding, if that says other things.
   */
  private Optional<Release> reread(String text, LoadedSheet loaded, Findings findings) {
    FactSheet sheet = loaded.sheet();
    Findings ofText = new Findings();
    Optional<Release> release =
        YamlReader.read(sheet.span().file(), text, ofText)
            .flatMap(root -> new ReleaseReader(ofText).read(root, sheet.id(), sheet.edition()));
    boolean same =
        release
            .flatMap(r -> r.sheet(templates.vocabulary(), ofText))
            .map(read -> templates.region().map(read::in).orElse(read))
            .filter(read -> Fingerprint.of(read).equals(Fingerprint.of(sheet)))
            .isPresent();
    if (!same || ofText.hasErrors()) {
      findings.add(
          "edition-unreadable",
          sheet.span(),
          "the text of this sheet cannot be kept in an edition",
          "write it as one YAML document in block style, without lines such as %YAML, --- or ...");
      return Optional.empty();
    }
    return release;
  }
}
