package factleaf.build;

import factleaf.build.Manifest.EditionFiles;
import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.check.CheckContext;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.fact.Region;
import factleaf.handout.HandoutSpec;
import factleaf.pdf.Fonts;
import factleaf.project.InputDigest;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.reviewpack.ReviewPack;
import factleaf.verify.Snapshots;
import factleaf.vocabulary.Paper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private final Function<FactSheet, Snapshots> kept;

  /**
   * A fact file as it was read and checked.
   *
   * @param loaded empty if it holds no sheet
   * @param texts the files that findings point into, by name
   */
  public record Read(
      Optional<LoadedSheet> loaded, List<Finding> findings, Map<String, String> texts) {
    /** The regions to which some of its entries are limited, by their codes. */
    public List<String> regions() {
      return loaded.stream()
          .flatMap(sheet -> sheet.whole().facts())
          .flatMap(fact -> fact.applies().regions().stream())
          .map(Region::code)
          .distinct()
          .sorted()
          .toList();
    }

    /** Whether a build would print it, as far as its checks can tell. */
    public boolean isGood() {
      return loaded.isPresent() && findings.stream().noneMatch(Finding::isError);
    }
  }

  /**
   * A document that can be made.
   *
   * @param path in out/
   */
  public record Document(String path, Maker maker) {
    /** Makes bytes; none, with findings, if a build would not write them. */
    public interface Maker {
      Optional<byte[]> make(Findings findings) throws IOException;
    }

    /** Whether it is a page for browsers. */
    public boolean isPage() {
      return path.endsWith(".html");
    }
  }

  /**
   * @param files the fact files of the project
   * @param paper of all documents; empty if the profile says
   * @param kept the texts of a sheet's sources
   */
  public Preview(
      Templates templates,
      List<SheetFile> files,
      Optional<Paper> paper,
      Fonts fonts,
      CheckContext context,
      Function<FactSheet, Snapshots> kept) {
    this.templates = templates;
    this.files = List.copyOf(files);
    this.paper = paper;
    today = context.today();
    formats = new Formats(OutputFormat.all(fonts), List.of(), true);
    loader = new SheetLoader(templates, context.remembering());
    builder = new SheetBuilder(templates, fonts, today, formats);
    this.kept = kept;
  }

  public List<SheetFile> files() {
    return files;
  }

  /** Reads and checks a fact file. */
  public Read read(SheetFile file) throws IOException {
    SheetResult result = loader.load(file, file.read(), (sheet, findings) -> Optional.empty());
    return new Read(result.loaded(), result.findings(), result.texts());
  }

  /**
   * The handouts of a sheet, in the order of its profile, the pages of its editions, and {@code
   * entries.html}, the reviewer's pack of all entries.
   */
  public List<Document> documents(LoadedSheet loaded) {
    Stream<Document> handouts =
        specs(loaded)
            .flatMap(
                spec ->
                    formats.of(loaded.profile(), spec).stream()
                        .map(
                            format ->
                                new Document(
                                    path(loaded, spec, format),
                                    findings -> make(loaded, spec, format, findings))));
    Stream<Document> editions =
        Stream.concat(
                loaded.editions().releases().list().stream().map(release -> release.edition()),
                Stream.of(loaded.sheet().edition()))
            .distinct()
            .flatMap(edition -> EditionPages.paths(loaded.sheet().id(), edition).stream())
            .map(path -> new Document(path, findings -> edition(path, loaded, findings)));
    Document entries =
        new Document(loaded.sheet().id() + "/entries.html", findings -> entries(loaded, findings));
    return Stream.of(handouts, editions, Stream.of(entries)).flatMap(all -> all).toList();
  }

  private Stream<HandoutSpec> specs(LoadedSheet loaded) {
    return loaded.profile().handouts().stream().map(spec -> paper.map(spec::on).orElse(spec));
  }

  private static String path(LoadedSheet loaded, HandoutSpec spec, HandoutFormat format) {
    return loaded.sheet().id() + "/" + spec.id() + "." + format.extension();
  }

  private Optional<byte[]> make(
      LoadedSheet loaded, HandoutSpec spec, HandoutFormat format, Findings findings) {
    Set<String> linked =
        specs(loaded)
            .filter(other -> formats.of(loaded.profile(), other).contains(OutputFormat.HTML))
            .map(HandoutSpec::id)
            .collect(Collectors.toSet());
    return builder
        .page(loaded, spec, linked, Set.of(), findings)
        .flatMap(page -> format.make(page, findings));
  }

  private Optional<byte[]> edition(String path, LoadedSheet loaded, Findings findings) {
    return builder.editions().make(loaded, findings).stream()
        .flatMap(made -> made.pages().stream())
        .filter(page -> page.path().equals(path))
        .map(SheetBuilder.Made::bytes)
        .findFirst();
  }

  private Optional<byte[]> entries(LoadedSheet loaded, Findings findings) {
    Paper first = templates.vocabulary().papers().byId().values().iterator().next();
    ReviewPackFiles making = new ReviewPackFiles(templates, builder.fonts(), paper.orElse(first));
    ReviewPack pack =
        making.writer(loaded).pack(true, Set.of(), kept.apply(loaded.sheet()), c -> true);
    return making.html(pack, loaded, findings);
  }

  /** Whether a path may be one of the next method. */
  public static boolean isSite(String path) {
    return SiteKind.isPath(path);
  }

  /** A page about many sheets, or the one about a sheet; empty if there is none of this path. */
  public Optional<Document> site(String path, List<LoadedSheet> sheets) throws IOException {
    Findings findings = new Findings();
    List<Manifest.Sheet> entries =
        sheets.stream().map(sheet -> entry(path, sheet, findings)).toList();
    Site site = Site.of(entries, List.of(), templates, today);
    return SiteKind.page(path, site, new Words(sheets))
        .map(page -> new Document(path, page.maker()::make));
  }

  /** Looking through the editions of all sheets takes long, and few pages show them. */
  private Manifest.Sheet entry(String path, LoadedSheet loaded, Findings findings) {
    String id = loaded.sheet().id();
    boolean told = path.equals(ChangesPage.PATH) || path.equals(SheetPage.path(id));
    return SheetEntry.of(
        loaded,
        templates.vocabulary(),
        new InputDigest(id, ""),
        specs(loaded).map(spec -> handout(loaded, spec)).toList(),
        List.of(),
        told ? editions(loaded, findings) : List.of(),
        Optional.empty());
  }

  private HandoutFiles handout(LoadedSheet loaded, HandoutSpec spec) {
    List<Output> files =
        formats.of(loaded.profile(), spec).stream()
            .map(format -> new Output(path(loaded, spec, format), format.id(), "", ""))
            .toList();
    return new HandoutFiles(spec.id(), spec.name(), spec.paper().id(), files);
  }

  private List<EditionFiles> editions(LoadedSheet loaded, Findings findings) {
    return builder.editions().make(loaded, findings).stream()
        .map(
            made ->
                made.as(
                    made.pages().stream()
                        .map(page -> new Output(page.path(), page.format().id(), "", ""))
                        .toList()))
        .toList();
  }

  /** What the search finds: no page of it is kept, and the words are those of pages made now. */
  private final class Words implements SearchPages.Before {
    private final Map<String, Document> documents;

    Words(List<LoadedSheet> sheets) {
      documents =
          sheets.stream()
              .flatMap(sheet -> documents(sheet).stream())
              .collect(Collectors.toMap(Document::path, made -> made, (one, other) -> one));
    }

    @Override
    public boolean isKept(SitePage page) {
      return false;
    }

    @Override
    public int count(String paths) {
      return 0;
    }

    @Override
    public Optional<byte[]> read(Output file) throws IOException {
      return documents.get(file.path()).maker().make(new Findings());
    }
  }
}
