package factleaf.build;

import factleaf.out.OutFolder;
import factleaf.project.InputDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What out/ holds and what it was made from.
 *
 * @param factleaf version of the program
 * @param templates the files of the templates folder
 * @param sheets by id
 * @param packs by id
 * @param pages about more than one handout: the index and others
 */
public record Manifest(
    String factleaf,
    List<InputDigest> templates,
    List<Sheet> sheets,
    List<PackFiles> packs,
    List<PageFile> pages) {
  /** The paths of all that it lists, and its own. */
  Set<String> paths() {
    Set<String> paths = new HashSet<>(Set.of(OutFolder.MANIFEST));
    pages.forEach(page -> paths.add(page.path()));
    for (Sheet sheet : sheets) {
      sheet.allFiles().forEach(file -> paths.add(file.path()));
    }
    packs.forEach(pack -> pack.files().forEach(file -> paths.add(file.path())));
    return paths;
  }

  /**
   * A file that was written.
   *
   * @param format id of its {@link OutputFormat}
   * @param content digest of what it says whatever its compression; empty if that is all of it
   */
  public record Output(String path, String format, String sha256, String content) {}

  /**
   * A site page that was written.
   *
   * @param basis digest of all that it depends on; empty if it must be made again in any case
   */
  public record PageFile(String path, String sha256, String basis) {}

  /**
   * A pack of handouts.
   *
   * @param basis as a sheet's
   * @param documents what they are called
   * @param sheets digests of what the manifest said of its sheets when it was made, by their ids
   */
  public record PackFiles(
      String id,
      String title,
      String basis,
      InputDigest input,
      List<String> documents,
      List<InputDigest> sheets,
      List<Output> files) {}

  /** A handout of a sheet. {@code paper} is the id of one. */
  public record HandoutFiles(String id, String name, String paper, List<Output> files) {
    /** The words of a lay one; empty of another. */
    Optional<Output> words() {
      return files.stream().filter(f -> f.format().equals(OutputFormat.WORDS.id())).findFirst();
    }

    /** The same, but for what no page lists. */
    HandoutFiles listed() {
      List<Output> listed =
          files.stream().filter(f -> !f.format().equals(OutputFormat.WORDS.id())).toList();
      return new HandoutFiles(id, name, paper, listed);
    }
  }

  /**
   * A sheet; dates as in ISO 8601.
   *
   * @param state id of a {@link factleaf.fact.Standing.State}
   * @param unsigned how many statements carry no valid signature
   * @param codes classification codes, such as ATC M03BX01
   * @param classes those of its codes: a system and the code of a class, such as atc M03BX
   * @param tags by id
   * @param brands its brand names as lay readers are told them; empty for none
   * @param search what else the index finds it by: words of the entries that the profile names
   * @param basis digest of all that its files depend on; empty if it must be built again in any
   *     case
   * @param withdrawn since when nobody should use it; empty of a sheet in use
   * @param validUntil last day on which its checks find the same; empty if it is not known
   * @param includes the files that it includes, and those of its signatures and editions, by their
   *     paths from its folder
   * @param files those of the sheet as a whole
   * @param editions what of it was handed out, the earliest first
   */
  public record Sheet(
      String id,
      String title,
      String edition,
      String language,
      String checked,
      String due,
      String state,
      String unsigned,
      String withdrawn,
      List<String> codes,
      List<String> classes,
      List<String> tags,
      String brands,
      String search,
      String basis,
      String validUntil,
      InputDigest input,
      List<InputDigest> includes,
      List<HandoutFiles> handouts,
      List<Output> files,
      List<EditionFiles> editions) {
    /** Whether some edition was released. */
    boolean isHandedOut() {
      return editions.stream().anyMatch(edition -> !edition.on().isEmpty());
    }

    /** Those of its handouts and editions, too. */
    Stream<Output> allFiles() {
      return Stream.of(
              handouts.stream().flatMap(handout -> handout.files().stream()),
              files.stream(),
              editions.stream().flatMap(edition -> edition.files().stream()))
          .flatMap(part -> part);
    }
  }

  /**
   * An edition of a sheet, and its pages.
   *
   * @param on the day of its release; empty of one that is not released
   * @param state signed, draft, or withdrawn: it was released to take the sheet out of use
   * @param critical how many critical changes it has against the one before
   * @param major how many major ones
   */
  public record EditionFiles(
      String id, String on, String state, String critical, String major, List<Output> files) {
    static final String SIGNED = "signed";
    static final String DRAFT = "draft";
    static final String WITHDRAWN = "withdrawn";
  }
}
