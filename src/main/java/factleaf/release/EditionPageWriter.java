package factleaf.release;

import factleaf.diff.Edition;
import factleaf.diff.SheetDiff;
import factleaf.fact.FactSheet;
import factleaf.fact.Withdrawal;
import factleaf.handout.ClinicHead;
import factleaf.handout.FigureText;
import factleaf.handout.Handout;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.Profile;
import factleaf.handout.Texts;
import factleaf.handout.WithdrawalText;
import factleaf.release.EditionPage.Current;
import factleaf.yaml.Choices;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down what the pages of a sheet's editions say. Not for several threads. */
public final class EditionPageWriter {
  private final FactSheet sheet;
  private final Profile profile;
  private final Texts texts;
  private final List<Handed> releases;
  private final LocalDate today;

  /** What is read in the newest release, which all older ones are held against. */
  private final Map<Readers, ReaderTexts> newest = new EnumMap<>(Readers.class);

  /**
   * @param sheet as it is now, whether that is released or not
   * @param releases the earliest first, each with what it handed out
   * @param today the day of the build
   */
  public EditionPageWriter(
      FactSheet sheet, Profile profile, Texts texts, List<Handed> releases, LocalDate today) {
    this.sheet = sheet;
    this.profile = profile;
    this.texts = texts;
    this.releases = List.copyOf(releases);
    this.today = today;
  }

  /** What was handed out, for the region of this build. */
  public record Handed(Release release, Edition edition) {}

  /**
   * The page of a release.
   *
   * @param since what changed from it to the newest one
   */
  public EditionPage of(Handed held, SheetDiff since, Readers readers) {
    boolean current = held == releases.getLast();
    boolean withdrawn = withdrawal().isPresent();
    ReaderChanges changes =
        withdrawn || current
            ? ReaderChanges.NONE
            : ReaderChanges.of(
                texts(held, readers),
                newest.computeIfAbsent(readers, theirs -> texts(releases.getLast(), theirs)),
                since);
    String state = withdrawn ? "withdrawn" : current ? "current" : "replaced";
    Release release = held.release();
    return page(release.edition(), day(release.on()), release.draft(), state, changes, readers);
  }

  private ReaderTexts texts(Handed held, Readers readers) {
    Profile latest = releases.getLast().edition().profile();
    return ReaderTexts.of(held.edition(), latest, readers, texts, today);
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
        next(edition),
        ClinicHead.of(sheet.language(), readers, texts),
        texts.words());
  }

  /** The sheet's edition, if it is neither released nor the one that the reader holds. */
  private String next(String held) {
    String own = sheet.edition();
    boolean known =
        own.equals(held)
            || releases.stream().anyMatch(r -> r.release().edition().equalsIgnoreCase(own));
    return known ? "" : own;
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
