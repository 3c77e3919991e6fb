package factleaf.build;

import factleaf.build.Manifest.PackFiles;
import factleaf.build.Manifest.PageFile;
import factleaf.build.Manifest.Sheet;
import factleaf.check.CheckContext;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.handout.HandoutSpec;
import factleaf.out.DryRun;
import factleaf.out.MadeHere;
import factleaf.out.OutException;
import factleaf.out.OutFolder;
import factleaf.out.OutTarget;
import factleaf.pdf.Fonts;
import factleaf.project.InputDigest;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * Builds sheets and publishes them in out/: all, or, if that is asked for, the good ones. Sheets
 * are spread over threads; whatever these do, findings and files are the same, in the same order.
 *
 * @param fonts shared by all documents
 * @param context what the checks know besides the sheet
 * @param cache where this machine remembers what it made ({@link MadeHere}); empty if nowhere
 */
public record Publisher(
    Templates templates, Fonts fonts, Program program, CheckContext context, Optional<Path> cache) {
  /**
   * What a check looked at.
   *
   * @param sheets those that could be read
   * @param screenWords words of pages that were not held against those on paper, because only
   *     screens show them
   */
  public record Checked(List<LoadedSheet> sheets, long screenWords) {}

  /**
   * The folder of a run.
   *
   * @param dry whether nothing is written; then it must hold no page of a withdrawn sheet
   */
  private record Destination(Path out, MadeHere here, boolean dry) {
    OutTarget open() throws OutException {
      return dry ? new DryRun(out) : OutFolder.open(out);
    }
  }

  /**
   * Builds sheets and, if there was no error, publishes them. Sheets in out/ that are not built
   * again stay, and so do the handouts of a sheet that are not asked for.
   *
   * @param out folder of the handouts
   * @param progress hears how many sheets are done, from one thread at a time
   * @return the paths in out/ that were written or removed
   */
  public List<String> publish(
      Path out, List<SheetFile> files, BuildRequest request, Sink sink, IntConsumer progress)
      throws IOException {
    Destination to = new Destination(out, madeHere(out), false);
    return run(to, files, request, sink, progress);
  }

  /** What this program made here; another one may make the same otherwise. */
  private MadeHere madeHere(Path out) {
    return cache
        .flatMap(folder -> program.digest().map(by -> MadeHere.of(folder, out, by)))
        .orElse(MadeHere.nothing());
  }

  /**
   * Builds sheets and compares them with out/, without writing.
   *
   * @return the paths in out/ that a build would write or remove
   */
  public List<String> compare(
      Path out, List<SheetFile> files, BuildRequest request, Sink sink, IntConsumer progress)
      throws IOException {
    Destination to = new Destination(out, MadeHere.nothing(), true);
    return run(to, files, request, sink, progress);
  }

  /**
   * Makes all that a build makes, and keeps nothing: finds what a build would find, but for what
   * only the folder of the handouts could tell.
   */
  public Checked check(List<SheetFile> files, BuildRequest request, Sink sink) throws IOException {
    try (OutTarget nowhere = new OutTarget() {}) {
      LastManifest none = LastManifest.of(nowhere, MadeHere.nothing(), request.formats().known());
      SheetTask task = task(nowhere, none, Optional.empty(), request);
      List<SheetResult> results = Parallel.map(files, request.threads(), task::run, done -> {});
      SheetLoader.report(results, sink);
      if (!sink.findings().hasErrors()) {
        SheetResults made = new SheetResults(request, results, Set.of());
        Packs packs = Packs.make(task.packs(made, made.entries(none), files), sink);
        Site site = site(made.entries(none), packs.entries(none, false));
        new SiteMaker(nowhere, none, Optional.empty(), request).make(site, sink.findings());
      }
      long unheld = request.formats().ofHandouts().mapToLong(HandoutFormat::unheld).sum();
      return new Checked(SheetResult.loaded(results), unheld);
    } catch (OutException e) {
      throw new IllegalStateException(e); // nothing is read or written
    }
  }

  private Site site(Map<String, Sheet> sheets, List<PackFiles> packs) {
    return Site.of(List.copyOf(sheets.values()), packs, templates, context.today());
  }

  private SheetTask task(
      OutTarget target, LastManifest old, Optional<BasisDigest> basis, BuildRequest request) {
    SheetBuilder builder = new SheetBuilder(templates, fonts, context.today(), request.formats());
    SheetLoader loader = new SheetLoader(templates, context);
    Set<String> claimed = ConcurrentHashMap.newKeySet();
    return new SheetTask(builder, loader, basis, request, target, old, claimed);
  }

  private List<String> run(
      Destination to, List<SheetFile> files, BuildRequest request, Sink sink, IntConsumer progress)
      throws IOException {
    try (OutTarget target = to.open()) {
      return run(target, to, files, request, sink, progress);
    } catch (OutException e) {
      sink.findings().add(e.finding());
      return List.of();
    }
  }

  private List<String> run(
      OutTarget target,
      Destination to,
      List<SheetFile> files,
      BuildRequest request,
      Sink sink,
      IntConsumer progress)
      throws IOException {
    Unlisted unlisted = Unlisted.in(target, to.out());
    LastManifest old = LastManifest.of(target, to.here(), request.formats().known());
    target.recognise(old.sums(), request.formats().marks());
    List<InputDigest> inputs = templates.files();
    List<HandoutSpec> handouts =
        request.partial()
            ? templates.profiles().handouts().toList()
            : request.select(templates.profiles().handouts());
    BasisDigest basis =
        new BasisDigest(
            program.version(), inputs, templates.region(), handouts, request.formats().asked());
    SheetTask task = task(target, old, Optional.of(basis), request);
    List<SheetResult> results =
        Parallel.map(files, request.threads(), file -> task.run(file).light(), progress);
    Set<String> failed = SheetLoader.report(results, sink);
    SheetResults made = new SheetResults(request, results, failed);
    made.reportKept(old, to.out(), sink.findings());
    made.reportUnmade(Span.startOf(files.getFirst().name()), sink.findings());
    if (sink.findings().hasErrors() && !request.keepGoing()) {
      return List.of();
    }
    for (String id : failed) {
      target.discard(id);
      for (String path : request.formats().paths(id)) {
        target.discard(path);
      }
    }
    Map<String, Sheet> entries = made.entries(old);
    if (entries.isEmpty() && sink.findings().hasErrors()) {
      return List.of();
    }
    Packs packs = Packs.make(task.packs(made, entries, files), sink);
    if (sink.findings().hasErrors() && !request.keepGoing()) {
      return List.of();
    }
    List<PackFiles> packed = packs.entries(old, request.prune());
    boolean all = to.dry() && files.stream().anyMatch(SheetFile::found);
    packs.reportOld(packed, entries, to.out(), all, sink.findings());
    Findings ofPages = new Findings();
    SiteMaker siteMaker = new SiteMaker(target, old, Optional.of(basis), request);
    List<PageFile> pages = siteMaker.make(site(entries, packed), ofPages);
    sink.findings().addAll(ofPages.sorted());
    if (ofPages.hasErrors()) {
      return List.of();
    }
    Manifest manifest =
        new Manifest(program.version(), inputs, List.copyOf(entries.values()), packed, pages);
    target.stage(OutFolder.MANIFEST, ManifestFile.write(manifest));
    Set<String> known = manifest.paths();
    known.addAll(removeStale(target, old, known));
    unlisted.report(known, request.prune(), to.dry(), sink.findings());
    if (to.dry()) {
      made.reportGone(old, files, to.out(), sink.findings());
    }
    List<String> changed = target.commit();
    List<String> ours = new ArrayList<>(made.madeHere(manifest, old));
    ours.addAll(packs.madeHere(packed, old));
    pages.stream().map(ManifestFile::digest).forEach(ours::add);
    to.here().keep(ours);
    return changed;
  }

  /** Removes what the new edition no longer has, unless it was edited; returns the paths. */
  private static List<String> removeStale(OutTarget target, LastManifest old, Set<String> now)
      throws OutException {
    List<String> removed = new ArrayList<>();
    for (String path : old.stale(now)) {
      if (target.remove(path)) {
        removed.add(path);
      }
    }
    return removed;
  }
}
