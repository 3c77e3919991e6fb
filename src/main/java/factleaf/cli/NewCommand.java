package factleaf.cli;

import factleaf.diagnostic.Span;
import factleaf.draft.DraftSheet;
import factleaf.draft.DraftSource;
import factleaf.fact.FactSheet;
import factleaf.fact.Identifier;
import factleaf.fact.Ids;
import factleaf.fact.Source;
import factleaf.handout.Profile;
import factleaf.handout.Profiles;
import factleaf.keep.KeptSource;
import factleaf.out.OneFile;
import factleaf.out.OutException;
import factleaf.out.SharedFolders;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.verify.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factleaf new}: a sheet in which everything is still to be written. */
@Command(
    name = "new",
    sortOptions = false,
    description = {
      "Writes a fact file that builds as a draft: each section of the profile with an entry that"
          + " says that it is still to be written. Sources are kept as factleaf keep does, and"
          + " cited where a heading of theirs seems to speak of a section; look each citation up."
          + " A file that is there is never written over."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf new ramipril --from downloads/label.xml --from downloads/leaflet.pdf")
final class NewCommand extends Subcommand {
  @Parameters(paramLabel = "ID", description = "Id of the sheet, which names its file too.")
  private String id;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = Profiles.USUAL,
      description = "Which sections the sheet has (default: ${DEFAULT-VALUE}).")
  private String profile;

  @Option(names = "--title", paramLabel = "T", description = "Its title (default: its id).")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "A source as it was published: PDF, HTML, SPL, FHIR or plain text; may be given several"
              + " times.")
  private List<Path> from = List.of();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Folder of the fact file (default: sheets, or where there is none, this one).")
  private Optional<Path> into = Optional.empty();

  @Mixin private KeptTexts texts;
  @Mixin private TemplateOptions templates;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "Day on which sources were read, as 2026-11-22 (default: today in UTC).")
  private Optional<LocalDate> today = Optional.empty();

  NewCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    if (!Ids.isFileName(id) || SharedFolders.has(id)) {
      throw wrong(
          "\""
              + id
              + "\" cannot be the id of a sheet: lower-case letters, digits and single"
              + " hyphens, a letter first, and no name that Windows or out/ keeps for itself");
    }
    String printed = title.orElseGet(() -> DraftSheet.title(id));
    if (printed.isBlank() || !printed.codePoints().allMatch(Subcommand::isPrinted)) {
      throw wrong("--title needs a text that a page can show");
    }
    refuseTaken();
    Optional<Templates> with = loading.templates(RuleOptions.of(templates));
    if (with.isPresent() && !loading.findings().hasErrors()) {
      write(printed, with.get());
    }
    return loading.report();
  }

  /** Two sheets of one id could not be built. */
  private void refuseTaken() throws IOException {
    List<Path> places = into.map(List::of).orElse(List.of(SheetOptions.FILE, SheetOptions.SHEETS));
    SheetFile taken = loading.ids(places.stream().filter(Files::exists).toList()).get(id);
    if (taken != null) {
      loading
          .findings()
          .add(
              "duplicate-id",
              Span.startOf(taken.name()),
              "this is the sheet \"" + id + "\" already",
              "edit it, or give the new sheet another id");
    }
  }

  private void write(String printed, Templates with) throws IOException {
    Profile sections = profile(profile, with);
    Map<String, KeptSource> kept = kept();
    List<DraftSource> sources = new ArrayList<>();
    kept.forEach((source, text) -> sources.add(source(source, text, with)));
    sources.stream().filter(source -> source.places().isEmpty()).forEach(this::refuse);
    if (loading.findings().hasErrors()) {
      return;
    }
    LocalDate day = today.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    String text =
        new DraftSheet(id, printed, profile, day, sources)
            .text(sections, with.vocabulary().populations().byId().keySet());
    Path file = folder().resolve(id + ".facts.yaml");
    try {
      OneFile.create(file, text.getBytes(StandardCharsets.UTF_8));
      print(file + ": a draft; what is \"unwritten\" in it is still to be written");
      keep(file, kept, with);
    } catch (OutException e) {
      loading.findings().add(e.finding("the fact file"));
    }
  }

  private Path folder() {
    return into.orElse(Files.isDirectory(SheetOptions.SHEETS) ? SheetOptions.SHEETS : Path.of(""));
  }

  /** What is kept of each file, by the id of its source. */
  private Map<String, KeptSource> kept() {
    Map<String, KeptSource> kept = new LinkedHashMap<>();
    for (Path file : from) {
      String name = sourceId(file);
      String free = name;
      for (int i = 2; kept.containsKey(free); i++) {
        free = name + "-" + i;
      }
      String source = free;
      loading.sources().kept(file).ifPresent(text -> kept.put(source, text));
    }
    return kept;
  }

  /** The name of a file without its ending, as an id. */
  private static String sourceId(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "");
    return Ids.like(name).filter(id -> !id.equals("include")).orElse("source");
  }

  /** A kind that is weak stands until somebody says what else the source is. */
  private DraftSource source(String source, KeptSource kept, Templates with) {
    SourceText text = SourceText.of(kept.text(), with.languages().of(LANGUAGE), loading.findings());
    boolean label = kept.identifiers().containsKey(Identifier.SETID);
    return DraftSource.of(
        source,
        label ? "label" : "web-article",
        !label,
        DraftSheet.title(source),
        text,
        Subcommand::isPrinted);
  }

  private void refuse(DraftSource source) {
    loading
        .findings()
        .add(
            "unreadable-source",
            Span.startOf(source.id()),
            "the source has no words that a page can show",
            "save it in another form, or write its sheet without it");
  }

  private void keep(Path file, Map<String, KeptSource> kept, Templates with) throws IOException {
    List<LoadedSheet> loaded =
        loading.unchecked(
            loading.files(SheetOptions.of(List.of(file), RuleOptions.of(templates))), with);
    for (LoadedSheet one : loaded) {
      FactSheet sheet = one.sheet();
      for (Source source : sheet.sources()) {
        loading
            .sources()
            .keeping(source)
            .keep(kept.get(source.id()), texts.folder())
            .forEach(this::print);
      }
    }
  }
}
