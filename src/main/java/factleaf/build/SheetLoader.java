package factleaf.build;

import factleaf.build.Manifest.Sheet;
import factleaf.check.CheckContext;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.text.InputFile;
import factleaf.text.Reading;
import factleaf.yaml.Inputs;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and checks sheets, for all commands; many at once, as far as there is room. */
public final class SheetLoader {
  private final Templates templates;
  private final Optional<CheckContext> context;
  private final HeapGate gate = new HeapGate(Runtime.getRuntime().maxMemory());

  /** Makes something of a sheet, or finds why it cannot be made. */
  interface Making {
    Optional<Sheet> of(LoadedSheet sheet, Findings findings) throws IOException;
  }

  /**
   * @param context what the checks know besides the sheet
   */
  public SheetLoader(Templates templates, CheckContext context) {
    this(templates, Optional.of(context));
  }

  /** Reads sheets and checks none. */
  public SheetLoader(Templates templates) {
    this(templates, Optional.empty());
  }

  private SheetLoader(Templates templates, Optional<CheckContext> context) {
    this.templates = templates;
    this.context = context;
  }

  /** The sheets that could be read, in the order of the files; with or without errors. */
  public List<LoadedSheet> load(List<SheetFile> files, int threads, Sink sink) throws IOException {
    List<SheetResult> results =
        Parallel.map(
            files,
            threads,
            file -> load(file, file.read(), (sheet, findings) -> Optional.empty()),
            done -> {});
    report(results, sink);
    return SheetResult.loaded(results);
  }

  /** Reads and checks a sheet, and makes something of it. */
  SheetResult load(SheetFile file, Reading reading, Making making) throws IOException {
    long size = reading instanceof InputFile read ? read.bytes().length : 0;
    return gate.pass(size, () -> make(file, reading, making));
  }

  private SheetResult make(SheetFile file, Reading reading, Making making) throws IOException {
    Findings findings = new Findings();
    Inputs inputs = new Inputs(findings);
    Optional<LoadedSheet> loaded =
        LoadedSheet.load(file, reading, templates, context, inputs, findings);
    Optional<Sheet> made =
        loaded.isPresent() ? making.of(loaded.get(), findings) : Optional.empty();
    return new SheetResult(
        loaded.map(l -> l.sheet().id()).orElse(""),
        loaded.map(l -> l.sheet().span()).orElse(Span.startOf(file.name())),
        loaded,
        made,
        findings.sorted(),
        inputs.texts());
  }

  /** Reports what was found; returns the ids of the sheets that cannot be published. */
  static Set<String> report(List<SheetResult> results, Sink sink) {
    Set<String> failed = new HashSet<>();
    Map<String, SheetResult> byId = new HashMap<>();
    for (SheetResult result : results) {
      sink.findings().addAll(result.findings());
      result.texts().forEach(sink.texts());
      if (!result.id().isEmpty()) {
        SheetResult first = byId.putIfAbsent(result.id(), result);
        if (first != null) {
          sink.findings().add(builtTwice(first, result));
        }
        if (first != null || !result.isGood()) {
          failed.add(result.id());
        }
      }
    }
    return failed;
  }

  /** Two sheets of one id would be written to one place. */
  private static Finding builtTwice(SheetResult first, SheetResult second) {
    return Finding.of(
        "duplicate-id",
        second.span(),
        "the sheet \"" + second.id() + "\" is built twice",
        "the other one is " + first.span() + "; give one of them another id");
  }
}
