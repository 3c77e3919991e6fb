package factleaf.build;

import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.check.CheckContext;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.handout.HandoutSpec;
import factleaf.pdf.Fonts;
import factleaf.project.InputDigest;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.vocabulary.Paper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes documents one by one, in memory: the same bytes as a build writes. */
public final class Preview {
  private final Templates templates;
  private final List<SheetFile> files;
  private final Optional<Paper> paper;
  private final LocalDate today;
  private final Formats formats;
  private final SheetLoader loader;
  private final SheetBuilder builder;

  /**
   * A fact file as it was read and checked.
   *
   * @param loaded empty if it holds no sheet
   * @param texts the files that findings point into, by name
   */
  public record Read(
      Optional<LoadedSheet> loaded, List<Finding> findings, Map<String, String> texts) {
    /** Whether a build would print it, as far as its checks can tell. */
    public boolean isGood() {
      return loaded.isPresent() && findings.stream().noneMatch(Finding::isError);
    }
  }

  /**
   * @param files the fact files of the project
   * @param paper of all documents; empty if the profile says
   */
  public Preview(
      Templates templates,
      List<SheetFile> files,
      Optional<Paper> paper,
      Fonts fonts,
      CheckContext context) {
    this.templates = templates;
    this.files = List.copyOf(files);
    this.paper = paper;
    today = context.today();
    formats = new Formats(OutputFormat.all(fonts), List.of(), true);
    loader = new SheetLoader(templates, context);
    builder = new SheetBuilder(templates, fonts, today, formats);
  }

  public List<SheetFile> files() {
    return files;
  }

  /** Reads and checks a fact file. */
  public Read read(SheetFile file) throws IOException {
    SheetResult result = loader.load(file, file.read(), (sheet, findings) -> Optional.empty());
    return new Read(result.loaded(), result.findings(), result.texts());
  }

  /** A document that can be made, by its path in out/. */
  public record Document(LoadedSheet loaded, HandoutSpec spec, HandoutFormat format) {
    public String path() {
      return loaded.sheet().id() + "/" + spec.id() + "." + format.extension();
    }

    /** Whether it is a page for browsers. */
    public boolean isPage() {
      return format == OutputFormat.HTML;
    }
  }

  /** The pages and PDFs of a sheet, in the order of its profile. */
  public List<Document> documents(LoadedSheet loaded) {
    return loaded.profile().handouts().stream()
        .map(spec -> paper.map(spec::on).orElse(spec))
        .flatMap(spec -> shown(loaded, spec).map(format -> new Document(loaded, spec, format)))
        .toList();
  }

  private Stream<HandoutFormat> shown(LoadedSheet loaded, HandoutSpec spec) {
    return formats.of(loaded.profile(), spec).stream()
        .filter(format -> format == OutputFormat.HTML || format.isPaged());
  }

  /** A document's bytes; empty, with findings, if a build would not write it. */
  public Optional<byte[]> make(Document document, Findings findings) {
    Set<String> linked =
        documents(document.loaded()).stream()
            .filter(Document::isPage)
            .map(other -> other.spec().id())
            .collect(Collectors.toSet());
    Optional<byte[]> made =
        builder
            .page(document.loaded(), document.spec(), linked, Set.of(), findings)
            .flatMap(page -> document.format().make(page, findings));
    return findings.hasErrors() ? Optional.empty() : made;
  }

  /** The page that lists sheets; empty, with findings, if its template fails. */
  public Optional<byte[]> index(List<LoadedSheet> sheets, Findings findings) throws IOException {
    List<Manifest.Sheet> entries = sheets.stream().map(this::entry).toList();
    Site site = Site.of(entries, List.of(), templates, today);
    Optional<byte[]> made = IndexPage.of(site).maker().make(findings);
    return findings.hasErrors() ? Optional.empty() : made;
  }

  private Manifest.Sheet entry(LoadedSheet loaded) {
    Map<HandoutSpec, List<Document>> byHandout =
        documents(loaded).stream().collect(Collectors.groupingBy(Document::spec));
    List<HandoutFiles> handouts =
        byHandout.entrySet().stream()
            .map(
                made ->
                    new HandoutFiles(
                        made.getKey().id(),
                        made.getKey().name(),
                        made.getKey().paper().id(),
                        made.getValue().stream().map(Preview::output).toList()))
            .toList();
    InputDigest unsaid = new InputDigest(loaded.sheet().id(), "");
    return SheetEntry.of(
        loaded, templates.vocabulary(), unsaid, handouts, List.of(), List.of(), Optional.empty());
  }

  private static Output output(Document document) {
    return new Output(document.path(), document.format().id(), "", "");
  }
}
