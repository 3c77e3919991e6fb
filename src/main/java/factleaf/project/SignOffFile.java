package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Ids;
import factleaf.project.SourceFiles.Asked;
import factleaf.review.Fingerprint;
import factleaf.review.SignOffs;
import factleaf.review.SignOffsReader;
import factleaf.text.InputFile;
import factleaf.text.Reading;
import factleaf.text.Unread;
import factleaf.yaml.Inputs;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The signatures of a sheet, in the file {@code reviews/ID.yaml} beside its fact file.
 *
 * @param place where the file is or would be
 * @param digest of the file; empty if there is none
 */
public record SignOffFile(SignOffs signOffs, Path place, Optional<InputDigest> digest) {
  static final String FOLDER = "reviews";

  /**
   * Reads the file; one that is missing holds nothing.
   *
   * <p>Rules: {@code file-unreadable}, {@code file-outside}, {@code file-size}, and those of the
   * readers it calls.
   */
  static SignOffFile read(SheetFile sheet, String id, Inputs inputs, Findings findings) {
    if (!Ids.isFileName(id)) {
      return new SignOffFile(SignOffs.NONE, sheet.path(), Optional.empty()); // a finding already
    }
    Path place = sheet.path().resolveSibling(name(id));
    Reading reading = reading(sheet, id);
    if (reading instanceof InputFile file) {
      SignOffs signOffs =
          inputs
              .parse(file, place.toString(), "docs/sign-off.md")
              .map(new SignOffsReader(findings)::read)
              .orElse(SignOffs.NONE);
      return new SignOffFile(signOffs, place, digest(id, file));
    }
    if (reading != Unread.MISSING) {
      ((Unread) reading).report("the file", Span.startOf(place.toString()), findings);
    }
    return new SignOffFile(SignOffs.NONE, place, Optional.empty());
  }

  /**
   * A sheet with its signatures.
   *
   * @param whole the sheet with the entries of all regions
   */
  FactSheet on(FactSheet printed, FactSheet whole) {
    return signOffs.list().isEmpty()
        ? printed
        : printed.with(
            signOffs.standing(printed.facts().map(Fact::id).toList(), Fingerprint.of(whole)));
  }

  /**
   * The file's digest as it is now; empty if the sheet could not read it.
   *
   * @param id of a sheet that was built
   */
  public static Optional<InputDigest> now(SheetFile sheet, String id) {
    return reading(sheet, id) instanceof InputFile file ? digest(id, file) : Optional.empty();
  }

  /** What the manifest calls the file: its path from the sheet's folder. */
  public static String name(String id) {
    return FOLDER + "/" + id + ".yaml";
  }

  private static Optional<InputDigest> digest(String id, InputFile file) {
    return Optional.of(new InputDigest(name(id), file.sha256()));
  }

  private static Reading reading(SheetFile sheet, String id) {
    Path place = sheet.path().resolveSibling(name(id)).normalize();
    return sheet.shared().read(new Asked(place, sheet.project()));
  }
}
