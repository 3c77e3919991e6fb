package factleaf.publish;

import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.handout.HandoutSpec;
import factleaf.pdf.Fonts;
import factleaf.publish.Manifest.HandoutFiles;
import factleaf.publish.Manifest.Output;
import factleaf.publish.Manifest.Sheet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds sheets and publishes them in out/, all or nothing. */
public final class Publisher {
  static final String MANIFEST = "manifest.json";

  /**
   * Only such paths of an old manifest are removed: the manifest is a file that anybody may have
   * edited.
   */
  private static final Pattern OWN_PATH = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+\\.(html|pdf)");

  private final Templates templates;
  private final String version;
  private final Path root;
  private final SheetBuilder builder;

  /**
   * @param fonts shared by all documents
   * @param version version of the program, for the manifest
   * @param out folder of the handouts
   * @param today day on which reviews are due or not; a handout past it says so
   */
  public Publisher(Templates templates, Fonts fonts, String version, Path out, LocalDate today) {
    this.templates = templates;
    this.version = version;
    this.root = out;
    this.builder = new SheetBuilder(templates, fonts, today);
  }

  /**
   * Builds handouts of sheets and, if there was no error, publishes them. Sheets in out/ that are
   * not built again stay, and so do the handouts of a sheet that are not asked for.
   *
   * @param sheets what to build
   * @param handouts which handouts of each
   * @param partial whether {@code handouts} is a selection; if not, files of other handouts are
   *     removed
   * @param findings takes what goes wrong; if it has errors nothing is written
   * @return the paths in out/ that were written or removed
   */
  public List<String> publish(
      List<LoadedSheet> sheets, List<HandoutSpec> handouts, boolean partial, Findings findings) {
    try (OutFolder out = OutFolder.open(root)) {
      return publish(out, sheets, handouts, partial, findings);
    } catch (OutException e) {
      findings.add(e.finding());
      return List.of();
    }
  }

  private List<String> publish(
      OutFolder out,
      List<LoadedSheet> sheets,
      List<HandoutSpec> handouts,
      boolean partial,
      Findings findings)
      throws OutException {
    Manifest old = manifest(out);
    out.recognise(sums(old));
    List<OutputFile> files = new ArrayList<>();
    Map<String, Sheet> entries = new TreeMap<>();
    old.sheets().forEach(sheet -> entries.put(sheet.id(), sheet));
    for (LoadedSheet loaded : sheets) {
      List<HandoutFiles> made = new ArrayList<>();
      for (HandoutSpec handout : handouts) {
        List<OutputFile> built = builder.build(loaded, handout, findings);
        files.addAll(built);
        String paper = handout.paper().label();
        made.add(new HandoutFiles(handout.id(), handout.name(), paper, outputs(built)));
      }
      String id = loaded.sheet().id();
      List<HandoutFiles> kept =
          partial ? handoutsOf(entries.get(id), handouts) : List.<HandoutFiles>of();
      entries.put(id, entry(loaded, Stream.concat(made.stream(), kept.stream()).toList()));
    }
    List<Sheet> all = List.copyOf(entries.values());
    Optional<OutputFile> index = IndexPage.make(all, sheets.getFirst(), templates, findings);
    if (findings.hasErrors() || index.isEmpty()) {
      return List.of();
    }
    files.add(index.get());
    Manifest manifest =
        new Manifest(version, templates.files(), all, outputs(List.of(index.get())));
    files.add(
        new OutputFile(MANIFEST, ManifestFile.write(manifest).getBytes(StandardCharsets.UTF_8)));
    for (OutputFile file : files) {
      out.stage(file.path(), file.bytes());
    }
    for (String path : stale(old, manifest)) {
      out.remove(path);
    }
    return out.commit();
  }

  private static Manifest manifest(OutFolder out) throws OutException {
    String text =
        out.read(MANIFEST).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("{}");
    return ManifestFile.read(text);
  }

  private static List<HandoutFiles> handoutsOf(Sheet sheet, List<HandoutSpec> except) {
    return Stream.ofNullable(sheet)
        .flatMap(s -> s.handouts().stream())
        .filter(handout -> except.stream().noneMatch(spec -> spec.id().equals(handout.id())))
        .toList();
  }

  /** Files of the old manifest that the new one no longer has. */
  private static List<String> stale(Manifest old, Manifest now) {
    List<String> current = paths(now);
    return paths(old).stream()
        .filter(path -> !current.contains(path) && OWN_PATH.matcher(path).matches())
        .toList();
  }

  private static List<String> paths(Manifest manifest) {
    return handoutFiles(manifest).map(Output::path).toList();
  }

  /** Digests of all files by path; the manifest itself is known by having been read. */
  private static Map<String, String> sums(Manifest manifest) {
    return Stream.concat(handoutFiles(manifest), manifest.index().stream())
        .collect(Collectors.toMap(Output::path, Output::sha256, (first, second) -> first));
  }

  private static Stream<Output> handoutFiles(Manifest manifest) {
    return manifest.sheets().stream()
        .flatMap(sheet -> sheet.handouts().stream())
        .flatMap(handout -> handout.files().stream());
  }

  private Sheet entry(LoadedSheet loaded, List<HandoutFiles> handouts) {
    FactSheet sheet = loaded.sheet();
    List<String> order = templates.handouts().stream().map(HandoutSpec::id).toList();
    return new Sheet(
        sheet.id(),
        sheet.title(),
        sheet.edition(),
        sheet.language(),
        sheet.review().checked().toString(),
        sheet.review().due().toString(),
        sheet.review().isDraft(),
        loaded.input(),
        loaded.includes(),
        handouts.stream()
            .sorted(Comparator.comparingInt(handout -> order.indexOf(handout.id())))
            .toList());
  }

  private static List<Output> outputs(List<OutputFile> files) {
    return files.stream()
        .map(
            file -> {
              String format = file.path().substring(file.path().lastIndexOf('.') + 1);
              return new Output(file.path(), format, Digest.of(file.bytes()));
            })
        .toList();
  }
}
