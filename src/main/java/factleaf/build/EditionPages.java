package factleaf.build;

import factleaf.build.Manifest.EditionFiles;
import factleaf.build.Manifest.Output;
import factleaf.diagnostic.Findings;
import factleaf.diff.Edition;
import factleaf.diff.SheetDiff;
import factleaf.diff.TurningWords;
import factleaf.fact.FactSheet;
import factleaf.handout.Clinic.Value;
import factleaf.handout.EditionAddress;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.html.PageSpec;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.release.EditionPage;
import factleaf.release.EditionPageWriter;
import factleaf.release.EditionPageWriter.Handed;
import factleaf.release.Release;
import factleaf.vocabulary.ChangeSeverity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages to which the addresses on paper lead: is this edition still right, and what changed
 * since. There is one for each edition and sort of readers; and one for an edition that is not
 * released, as soon as paper can lead to it.
 */
record EditionPages(Templates templates, LocalDate today) {
  private static final String TEMPLATE = "edition.ftlh";

  private static final Pattern PRINTED =
      Pattern.compile("[^/]+/(?:clinicians-)?edition-[^/]+\\.html");

  /** The pages of an edition, and how it differs from the one before. */
  record Made(EditionFiles edition, List<SheetBuilder.Made> pages) {
    EditionFiles as(List<Output> files) {
      return new EditionFiles(
          edition.id(), edition.on(), edition.state(), edition.critical(), edition.major(), files);
    }
  }

  /** Where the pages of an edition are, below out/. */
  static List<String> paths(String sheet, String edition) {
    return Stream.of(Readers.values())
        .map(readers -> EditionAddress.path(sheet, edition, readers))
        .toList();
  }

  /** Whether a path is one that may stand on paper: such a page is never removed. */
  static boolean isPrinted(String path) {
    return PRINTED.matcher(path).matches();
  }

  /**
   * The pages of all editions of a sheet, the earliest first.
   *
   * <p>Rules: {@code edition-unreadable}, and those of pages.
   */
  List<Made> make(LoadedSheet loaded, Findings findings) {
    HandedEditions editions = new HandedEditions(templates);
    List<Handed> handed = editions.of(loaded, findings);
    if (handed.size() < loaded.editions().releases().list().size()) {
      return List.of();
    }
    FactSheet sheet = loaded.sheet();
    EditionPageWriter writer =
        new EditionPageWriter(sheet, loaded.profile(), loaded.texts(), handed, today);
    TurningWords words = editions.words(sheet, findings);
    List<Made> made = new ArrayList<>();
    Optional<Edition> before = Optional.empty();
    for (Handed held : handed) {
      SheetDiff since = editions.diff(held.edition(), handed.getLast().edition(), words);
      Optional<SheetDiff> came = before.map(old -> editions.diff(old, held.edition(), words));
      Pages pages = new Pages(templates, loaded, held.release().edition(), findings);
      made.add(
          new Made(
              files(held.release(), came), pages.of(readers -> writer.of(held, since, readers))));
      before = Optional.of(held.edition());
    }
    boolean printed = loaded.texts().clinic().value(Value.SITE).isPresent();
    if (printed && loaded.editions().releases().of(sheet.edition()).isEmpty()) {
      Pages pages = new Pages(templates, loaded, sheet.edition(), findings);
      EditionFiles own =
          new EditionFiles(sheet.edition(), "", EditionFiles.DRAFT, "0", "0", List.of());
      made.add(new Made(own, pages.of(writer::unreleased)));
    }
    return made;
  }

  private static EditionFiles files(Release release, Optional<SheetDiff> came) {
    return new EditionFiles(
        release.edition(),
        release.on().toString(),
        state(release),
        count(came, ChangeSeverity.CRITICAL),
        count(came, ChangeSeverity.MAJOR),
        List.of());
  }

  private static String state(Release release) {
    return release.withdrawn()
        ? EditionFiles.WITHDRAWN
        : release.draft() ? EditionFiles.DRAFT : EditionFiles.SIGNED;
  }

  private static String count(Optional<SheetDiff> diff, ChangeSeverity severity) {
    return Long.toString(
        diff.stream()
            .flatMap(d -> d.changes().stream())
            .filter(change -> change.severity() == severity)
            .count());
  }

  /** The pages of one edition: one for each sort of readers that the sheet has handouts for. */
  private record Pages(Templates templates, LoadedSheet loaded, String edition, Findings findings) {
    List<SheetBuilder.Made> of(Function<Readers, EditionPage> page) {
      return loaded.profile().handouts().stream()
          .map(HandoutSpec::readers)
          .distinct()
          .flatMap(readers -> html(page.apply(readers), readers).stream())
          .toList();
    }

    private Optional<SheetBuilder.Made> html(EditionPage page, Readers readers) {
      String path = EditionAddress.path(loaded.sheet().id(), edition, readers);
      String address = templates.clinic().clinic().address(path).orElse("");
      PageSpec spec =
          PageSpec.of(TEMPLATE, templates.html().place(TEMPLATE), "the page " + path, false)
              .about(page.title(), page.language());
      return templates
          .html()
          .render(spec, Map.of("page", page, "address", address), findings)
          .map(made -> made.text().getBytes(StandardCharsets.UTF_8))
          .map(bytes -> new SheetBuilder.Made(OutputFormat.HTML, path, bytes));
    }
  }
}
