package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.FactSheet;
import factleaf.fact.Ids;
import factleaf.release.Release;
import factleaf.release.ReleaseReader;
import factleaf.release.ReleaseText;
import factleaf.release.Releases;
import factleaf.review.Fingerprint;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import factleaf.text.Reading;
import factleaf.text.Unread;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The editions of a sheet that were handed out, in the files {@code editions/ID/EDITION.yaml}
 * beside its fact file.
 *
 * @param place the folder, whether it is there or not
 * @param digests of the files, by their paths from the sheet's folder
 * @param edited files that are not as they were written
 */
public record EditionFolder(
    Releases releases, Path place, List<InputDigest> digests, List<Path> edited) {
  private static final String FOLDER = "editions";
  private static final String ENDING = ".yaml";

  public EditionFolder {
    digests = List.copyOf(digests);
    edited = List.copyOf(edited);
  }

  private record File(String edition, Path path, Reading reading) {}

  /**
   * Reads the files; a folder that is missing holds none.
   *
   * <p>Rules: {@code file-unreadable}, {@code file-outside}, {@code file-size}, and those of the
   * readers it calls.
   */
  static EditionFolder read(SheetFile sheet, String id, Inputs inputs, Findings findings) {
    List<Release> releases = new ArrayList<>();
    List<InputDigest> digests = new ArrayList<>();
    List<Path> edited = new ArrayList<>();
    for (File file : files(sheet, id)) {
      String name = file.path().toString();
      switch (file.reading()) {
        case Unread unread -> unread.report("the edition", Span.startOf(name), findings);
        case InputFile read -> {
          digests.add(digest(id, file, read));
          read.text()
              .filter(text -> !ReleaseText.isAsWritten(text))
              .ifPresent(t -> edited.add(file.path()));
          inputs
              .parse(read, name)
              .flatMap(root -> new ReleaseReader(findings).read(root, id, file.edition()))
              .ifPresent(releases::add);
        }
      }
    }
    return new EditionFolder(Releases.of(releases), folder(sheet, id), digests, edited);
  }

  /** The digests of the files as they are now. */
  public static List<InputDigest> now(SheetFile sheet, String id) {
    return files(sheet, id).stream()
        .filter(file -> file.reading() instanceof InputFile)
        .map(file -> digest(id, file, (InputFile) file.reading()))
        .toList();
  }

  /** Whether the manifest means a file of this folder. */
  public static boolean holds(String id, String listed) {
    return listed.startsWith(FOLDER + "/" + id + "/");
  }

  /** Where an edition is, or would be. */
  public Path file(String edition) {
    return place.resolve(edition + ENDING);
  }

  /**
   * Reports editions that are not as they were written or of a day that has not come, and a sheet
   * whose entries are no longer those of its edition. Rules: {@code edition-edited}, {@code
   * future-date}, {@code edition-changed}.
   *
   * @param whole the sheet with the entries of all regions
   * @param today the day of the run; one is left for places east of Greenwich
   */
  void check(FactSheet whole, Vocabulary vocabulary, LocalDate today, Findings findings) {
    if (findings.hasErrors() || whole.withdrawn().isPresent()) {
      return; // what could not be read would look changed, and a notice has no entries
    }
    edited.forEach(
        file ->
            findings.add(
                "edition-edited",
                Span.startOf(file.toString()),
                "somebody changed this edition after it was handed out",
                "bring it back from version control; what changed since is another edition"));
    releases.list().stream()
        .filter(release -> release.on().isAfter(today.plusDays(1)))
        .forEach(
            release ->
                findings.add(
                    "future-date",
                    release.span(),
                    "edition " + release.edition() + " was released on a day that has not come",
                    "correct the day of --today; if nothing was handed out, delete the file and"
                        + " release the edition again"));
    Optional<Release> own = releases.of(whole.edition());
    own.flatMap(release -> release.sheet(vocabulary, findings))
        .filter(released -> !Fingerprint.of(released).equals(Fingerprint.of(whole)))
        .ifPresent(
            released ->
                findings.add(
                    "edition-changed",
                    whole.span(),
                    "edition "
                        + whole.edition()
                        + " was released on "
                        + own.get().on()
                        + ", and its entries have changed since",
                    "give the sheet its next edition, or bring the entries back; factleaf diff says"
                        + " what changed"));
  }

  private static Path folder(SheetFile sheet, String id) {
    return sheet.path().resolveSibling(FOLDER).resolve(id).normalize();
  }

  private static List<File> files(SheetFile sheet, String id) {
    return Ids.isFileName(id) ? list(sheet, folder(sheet, id)) : List.of();
  }

  private static List<File> list(SheetFile sheet, Path folder) {
    InputDisk disk = sheet.shared().disk();
    Reach reach = new Reach.Inside(sheet.project());
    List<Path> below;
    try {
      below = disk.below(folder);
    } catch (IOException e) {
      return List.of(); // nothing was released
    }
    return below.stream()
        .map(Path::getFileName)
        .map(Path::toString)
        .filter(name -> name.endsWith(ENDING))
        .map(
            name ->
                new File(
                    name.substring(0, name.length() - ENDING.length()),
                    folder.resolve(name),
                    disk.read(folder.resolve(name), reach, InputDisk.KEPT)))
        .toList();
  }

  private static InputDigest digest(String id, File file, InputFile read) {
    String name = FOLDER + "/" + id + "/" + file.edition() + ENDING;
    return new InputDigest(name, read.sha256());
  }
}
