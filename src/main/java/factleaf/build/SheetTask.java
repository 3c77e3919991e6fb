package factleaf.build;

import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.check.CheckContext;
import factleaf.check.Rules;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.FactSheet;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Profile;
import factleaf.out.OutEdition;
import factleaf.out.OutException;
import factleaf.out.OutputFile;
import factleaf.pdf.PdfContent;
import factleaf.project.InputDigest;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.text.Digest;
import factleaf.text.InputFile;
import factleaf.text.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes one sheet: reads and checks it, and stages its files; or sees that nothing has changed.
 * Many run at once, each on its own sheet.
 */
final class SheetTask {
  private final SheetBuilder builder;
  private final Basis basis;
  private final BuildRequest request;
  private final CheckContext context;
  private final SheetLoader loader;
  private final OutEdition edition;
  private final OldEdition old;

  /** Ids of the sheets that are built or kept. A second one with the same id is not. */
  private final Set<String> claimed = ConcurrentHashMap.newKeySet();

  SheetTask(
      Templates templates,
      SheetBuilder builder,
      Basis basis,
      BuildRequest request,
      CheckContext context,
      OutEdition edition,
      OldEdition old) {
    this.builder = builder;
    this.basis = basis;
    this.request = request;
    this.context = context;
    this.loader = new SheetLoader(templates, context);
    this.edition = edition;
    this.old = old;
  }

  SheetResult run(SheetFile file) throws IOException {
    Reading reading = file.read();
    Optional<Sheet> same =
        reading instanceof InputFile read && !request.again()
            ? unchanged(file, read)
            : Optional.empty();
    if (same.isPresent() && claimed.add(same.get().id())) {
      Span span = Span.startOf(file.path().toString());
      return new SheetResult(same.get().id(), span, Optional.empty(), same, List.of(), Map.of());
    }
    return loader.load(file, reading, this::make);
  }

  /**
   * The old edition's entry, if a build would make the same and its files are as they were made.
   */
  private Optional<Sheet> unchanged(SheetFile file, InputFile read) throws OutException {
    if (request.partial()) {
      return Optional.empty();
    }
    InputDigest now = new InputDigest(file.listed(), read.sha256());
    Optional<Sheet> entry =
        old.madeFrom(now).filter(sheet -> basis.isSame(sheet, now, file, context.today()));
    return entry.isPresent() && isWhole(entry.get()) ? entry : Optional.empty();
  }

  private boolean isWhole(Sheet sheet) throws OutException {
    for (HandoutFiles handout : sheet.handouts()) {
      for (Output output : handout.files()) {
        Optional<byte[]> there = edition.read(output.path());
        if (!there.map(Digest::of).equals(Optional.of(output.sha256()))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The new entry; empty if there are errors, such as a template that fails. */
  private Optional<Sheet> make(LoadedSheet loaded, Findings findings) throws OutException {
    if (findings.hasErrors() || !claimed.add(loaded.sheet().id())) {
      return Optional.empty();
    }
    List<HandoutSpec> wanted = request.select(loaded.profile().handouts().stream());
    if (wanted.isEmpty()) {
      return Optional.empty(); // its profile has no such handout: the sheet stays as it was
    }
    List<HandoutFiles> made = new ArrayList<>();
    for (HandoutSpec handout : wanted) {
      List<OutputFile> files = builder.build(loaded, handout, findings);
      if (files.isEmpty()) {
        return Optional.empty();
      }
      List<Output> outputs = new ArrayList<>();
      for (OutputFile file : files) {
        outputs.add(stage(file));
      }
      made.add(new HandoutFiles(handout.id(), handout.name(), handout.paper().label(), outputs));
    }
    String id = loaded.sheet().id();
    made.addAll(request.partial() ? old.otherHandouts(id, wanted) : List.of());
    boolean known = findings.sorted().isEmpty() && (!request.partial() || othersAreSame(loaded));
    return Optional.of(entry(loaded, made, known));
  }

  /** Whether the handouts that are not asked for were made from the same as these. */
  private boolean othersAreSame(LoadedSheet loaded) {
    String now = basis.of(loaded.input(), loaded.includes());
    List<HandoutSpec> all = loaded.profile().handouts();
    return all.containsAll(request.select(all.stream()))
        && old.sheet(loaded.sheet().id()).filter(sheet -> sheet.basis().equals(now)).isPresent();
  }

  /**
   * Stages a file. A PDF that holds the same as the one that is there, and was only compressed
   * otherwise, is left as it is.
   */
  private Output stage(OutputFile file) throws OutException {
    String content = file.format().equals("pdf") ? content(file.bytes()) : "";
    Optional<byte[]> there = edition.read(file.path());
    boolean same =
        there
            .filter(
                bytes ->
                    Arrays.equals(bytes, file.bytes())
                        || (!content.isEmpty() && content.equals(content(bytes))))
            .isPresent();
    byte[] kept = same ? there.get() : file.bytes();
    edition.stage(file.path(), kept);
    return new Output(file.path(), file.format(), Digest.of(kept), content);
  }

  private static String content(byte[] pdf) {
    return Digest.of(PdfContent.of(pdf));
  }

  private Sheet entry(LoadedSheet loaded, List<HandoutFiles> handouts, boolean known) {
    FactSheet sheet = loaded.sheet();
    return new Sheet(
        sheet.id(),
        sheet.title(),
        sheet.edition(),
        sheet.language(),
        sheet.review().checked().toString(),
        sheet.review().due().toString(),
        sheet.review().isDraft(),
        IndexWords.codes(loaded),
        IndexWords.search(loaded),
        known ? basis.of(loaded.input(), loaded.includes()) : "",
        known ? Rules.validUntil(sheet).toString() : "",
        loaded.input(),
        loaded.includes(),
        inOrder(handouts, loaded.profile()));
  }

  /** Handouts in the order of the profile. */
  private static List<HandoutFiles> inOrder(List<HandoutFiles> made, Profile profile) {
    List<String> order = profile.handouts().stream().map(HandoutSpec::id).toList();
    return made.stream().sorted(Comparator.comparingInt(h -> order.indexOf(h.id()))).toList();
  }
}
