package factleaf.build;

import factleaf.build.Manifest.Sheet;
import factleaf.fact.Region;
import factleaf.handout.HandoutSpec;
import factleaf.project.EditionFolder;
import factleaf.project.Includes;
import factleaf.project.InputDigest;
import factleaf.project.SheetFile;
import factleaf.project.SignOffFile;
import factleaf.text.Digest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Digests of all that the files of a sheet depend on: the program's version, the templates with
 * their styles and texts, the region, the handouts and their paper, the formats that are asked for,
 * the sheet, the sources that it includes, and its signatures.
 */
final class BasisDigest {
  private final String common;

  BasisDigest(
      String version,
      List<InputDigest> templates,
      Optional<Region> region,
      List<HandoutSpec> handouts,
      List<String> formats) {
    Stream<String> parts =
        Stream.of(
                Stream.of(version),
                templates.stream().map(BasisDigest::line),
                region.stream().map(Region::code),
                handouts.stream().map(handout -> handout.id() + " " + handout.paper().id()),
                formats.stream())
            .flatMap(part -> part);
    this.common = parts.collect(Collectors.joining("\n"));
  }

  /** The digest for a sheet made from these files. */
  String of(InputDigest sheet, List<InputDigest> includes) {
    String all =
        Stream.concat(Stream.of(common, line(sheet)), includes.stream().map(BasisDigest::line))
            .collect(Collectors.joining("\n"));
    return Digest.of(all.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest for a site page. */
  String of(SitePage page) {
    return Digest.of((common + "\n" + page.basis()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The digest for a pack.
   *
   * @param sheets what the manifest says of its sheets
   */
  String of(InputDigest pack, List<InputDigest> sheets, String paper) {
    return of(pack, Stream.concat(sheets.stream(), Stream.of(new InputDigest(paper, ""))).toList());
  }

  /**
   * Whether a sheet would be built from the same as it was, and its checks would find nothing, as
   * then.
   *
   * @param now the sheet's file as it is
   */
  boolean isSame(Sheet built, InputDigest now, SheetFile file, LocalDate today) {
    return !built.basis().isEmpty()
        && built.validUntil().compareTo(today.toString()) >= 0
        && built.basis().equals(of(now, includesNow(built, file)));
  }

  /**
   * The files that a sheet includes, as they are now and as far as the sheet could read them; that
   * of its signatures, and its editions, may have come since.
   */
  private static List<InputDigest> includesNow(Sheet built, SheetFile file) {
    String signOffs = SignOffFile.name(built.id());
    return Stream.of(
            built.includes().stream()
                .filter(include -> !include.file().equals(signOffs))
                .filter(include -> !EditionFolder.holds(built.id(), include.file()))
                .flatMap(include -> Includes.now(include.file(), file).stream()),
            SignOffFile.now(file, built.id()).stream(),
            EditionFolder.now(file, built.id()).stream())
        .flatMap(part -> part)
        .toList();
  }

  private static String line(InputDigest input) {
    return input.file() + " " + input.sha256();
  }
}
