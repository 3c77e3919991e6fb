package factleaf.release;

import factleaf.diff.Edition;
import factleaf.diff.SheetDiff;
import factleaf.fact.FactSheet;
import factleaf.fact.Withdrawal;
import factleaf.handout.FigureText;
import factleaf.handout.Handout;
import factleaf.handout.HandoutAssembler;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.Profile;
import factleaf.handout.Texts;
import factleaf.handout.WithdrawalText;
import factleaf.release.EditionPage.Current;
import factleaf.yaml.Choices;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Writes down what the pages of a sheet's editions say.
 *
 * @param sheet as it is now, whether that is released or not
 * @param releases the earliest first, each with what it handed out
 * @param today the day of the build
 */
public record EditionPageWriter(
    FactSheet sheet, Profile profile, Texts texts, List<Handed> releases, LocalDate today) {

  /** What was handed out, for the region of this build. */
  public record Handed(Release release, Edition edition) {}

  /**
   * The page of a release.
   *
   * @param since what changed from it to the newest one
   */
  public EditionPage of(Handed held, SheetDiff since, Readers readers) {
    Handed newest = releases.getLast();
    ReaderChanges changes =
        withdrawal().isPresent()
            ? ReaderChanges.NONE
            : ReaderChanges.of(held.edition(), newest.edition(), since, readers, texts, today);
    String state = withdrawal().isPresent() ? "withdrawn" : held == newest ? "current" : "replaced";
    Release release = held.release();
    return page(release.edition(), day(release.on()), release.draft(), state, changes, readers);
  }

  /** The page of the sheet's own edition, which is not released. */
  public EditionPage unreleased(Readers readers) {
    String state = withdrawal().isPresent() ? "withdrawn" : "unreleased";
    return page(sheet.edition(), "", true, state, ReaderChanges.NONE, readers);
  }

  private EditionPage page(
      String edition,
      String on,
      boolean draft,
      String state,
      ReaderChanges changes,
      Readers readers) {
    List<HandoutSpec> theirs =
        profile.handouts().stream().filter(spec -> spec.readers() == readers).toList();
    Handout one = HandoutAssembler.assemble(sheet, theirs.getFirst(), texts, today);
    return new EditionPage(
        sheet.id(),
        sheet.language(),
        sheet.title(),
        Choices.id(readers),
        edition,
        on,
        draft,
        state,
        current(),
        withdrawal().map(words()::withdrawn).orElse(WithdrawalText.NO),
        changes,
        theirs.stream().map(s -> new Handout.Link(s.id() + ".html", s.name())).toList(),
        one.clinic(),
        texts.words());
  }

  private Current current() {
    return releases.isEmpty() ? Current.NONE : current(releases.getLast().release());
  }

  private Current current(Release newest) {
    return new Current(newest.edition(), day(newest.on()), newest.draft());
  }

  /** Since when nobody should use the sheet: it says so now, or its newest release did. */
  private Optional<Withdrawal> withdrawal() {
    return sheet
        .withdrawn()
        .or(
            () ->
                releases.stream()
                    .reduce((first, second) -> second)
                    .flatMap(newest -> newest.edition().sheet().withdrawn()));
  }

  private String day(LocalDate day) {
    return words().day(day);
  }

  private FigureText words() {
    return new FigureText(texts, Readers.LAY);
  }
}
