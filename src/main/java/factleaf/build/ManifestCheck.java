package factleaf.build;

import factleaf.build.Manifest.EditionFiles;
import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.PackFiles;
import factleaf.build.Manifest.PageFile;
import factleaf.build.Manifest.Sheet;
import factleaf.fact.Ids;
import factleaf.fact.Standing;
import factleaf.out.SharedFolders;
import factleaf.project.InputDigest;
import factleaf.text.Characters;
import factleaf.yaml.Choices;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Whether the entries of a manifest are such as Factleaf writes.
 *
 * @param formats the kinds of files that sheets are made into
 */
record ManifestCheck(List<OutputFormat> formats) {
  /** Longest text, in characters, as in a fact file; and of those that are only for the search. */
  private static final int LONGEST = 2_000;

  private static final int LONGEST_SEARCH = ManifestReader.LONGEST_LINE;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern STATE = Pattern.compile("signed|draft|withdrawn");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final List<String> STATES = Choices.of(Standing.State.class, "state").ids();
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]{1,40}");

  boolean isWhole(Sheet sheet) {
    return Ids.isFileName(sheet.id())
        && !SharedFolders.has(sheet.id())
        && isPrinted(sheet.title())
        && isPrinted(sheet.edition())
        && WORD.matcher(sheet.language()).matches()
        && isDay(sheet.checked())
        && isDay(sheet.due())
        && STATES.contains(sheet.state())
        && NUMBER.matcher(sheet.unsigned()).matches()
        && (sheet.withdrawn().isEmpty() || isDay(sheet.withdrawn()))
        && sheet.codes().stream().allMatch(ManifestCheck::isPrinted)
        && sheet.classes().stream().allMatch(GroupPage::isClass)
        && sheet.tags().stream().allMatch(Ids::isFileName)
        && isPlain(sheet.brands(), LONGEST_SEARCH)
        && isPlain(sheet.search(), LONGEST_SEARCH)
        && (sheet.basis().isEmpty() || SHA256.matcher(sheet.basis()).matches())
        && (sheet.validUntil().isEmpty() || isDay(sheet.validUntil()))
        && isInput(sheet.input())
        && sheet.includes().stream().allMatch(ManifestCheck::isInput)
        && sheet.handouts().stream().allMatch(handout -> isWhole(sheet, handout))
        && sheet.files().stream().allMatch(file -> isOf(sheet, file))
        && sheet.editions().stream().allMatch(edition -> isWhole(sheet, edition));
  }

  private boolean isWhole(Sheet sheet, HandoutFiles handout) {
    return Ids.isFileName(handout.id())
        && isPrinted(handout.name())
        && WORD.matcher(handout.paper()).matches()
        && handout.files().stream().allMatch(file -> isOf(sheet, handout, file));
  }

  private static boolean isWhole(Sheet sheet, EditionFiles edition) {
    List<String> paths = EditionPages.paths(sheet.id(), edition.id());
    return (edition.on().isEmpty() || isDay(edition.on()))
        && STATE.matcher(edition.state()).matches()
        && NUMBER.matcher(edition.critical()).matches()
        && NUMBER.matcher(edition.major()).matches()
        && edition.files().stream()
            .allMatch(
                file -> paths.contains(file.path()) && SHA256.matcher(file.sha256()).matches());
  }

  boolean isWhole(PackFiles pack) {
    return Ids.isFileName(pack.id())
        && isPrinted(pack.title())
        && (pack.basis().isEmpty() || SHA256.matcher(pack.basis()).matches())
        && isInput(pack.input())
        && pack.documents().stream().allMatch(ManifestCheck::isPrinted)
        && pack.sheets().stream().allMatch(ManifestCheck::isInput)
        && pack.files().stream()
            .allMatch(file -> isOf(file, HandoutFormat.class, f -> PackTask.path(pack.id(), f)));
  }

  boolean isWhole(PageFile page) {
    return SiteKind.isPath(page.path())
        && SHA256.matcher(page.sha256()).matches()
        && (page.basis().isEmpty() || SHA256.matcher(page.basis()).matches());
  }

  /** Whether a file is where the handout's files are. */
  private boolean isOf(Sheet sheet, HandoutFiles handout, Output file) {
    String name = sheet.id() + "/" + handout.id() + ".";
    return isOf(file, HandoutFormat.class, format -> name + format.extension());
  }

  /** Whether a file is where the sheet's own are. */
  private boolean isOf(Sheet sheet, Output file) {
    return isOf(file, SheetFormat.class, format -> format.path(sheet.id()));
  }

  private <F extends OutputFormat> boolean isOf(
      Output file, Class<F> kind, Function<F, String> path) {
    return formats.stream()
            .filter(format -> format.id().equals(file.format()) && kind.isInstance(format))
            .anyMatch(format -> file.path().equals(path.apply(kind.cast(format))))
        && SHA256.matcher(file.sha256()).matches()
        && (file.content().isEmpty() || SHA256.matcher(file.content()).matches());
  }

  private static boolean isInput(InputDigest input) {
    return isPrinted(input.file()) && SHA256.matcher(input.sha256()).matches();
  }

  private static boolean isPrinted(String text) {
    return !text.isBlank() && isPlain(text, LONGEST);
  }

  private static boolean isPlain(String text, int longest) {
    return text.length() <= longest && Characters.refused(text).isEmpty();
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
