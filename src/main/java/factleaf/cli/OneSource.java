package factleaf.cli;

import factleaf.build.PassageFindings;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.Source;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.verify.TextComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command takes that is about one source and a file of it. */
final class OneSource extends MixinOptions {
  @Parameters(index = "0", paramLabel = "SOURCE", description = "Id of the source.")
  private String id;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description =
          "PDF, HTML, a label as SPL (XML), a FHIR bundle (JSON or XML), or plain text, told by"
              + " its content.")
  private Path file;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description =
          "Fact file, or a folder of them (default: facts.yaml and the folder sheets); may be given"
              + " several times.")
  private List<Path> sheets = List.of();

  @Mixin private KeptTexts texts;

  @Mixin private TemplateOptions templates;

  Path file() {
    return file;
  }

  Path folder() {
    return texts.folder();
  }

  Optional<Templates> templates(Loading loading) {
    return loading.templates(RuleOptions.of(templates));
  }

  /** The sheets, read and not checked. */
  List<LoadedSheet> sheets(Loading loading, Templates with) throws IOException {
    return loading.unchecked(
        loading.files(SheetOptions.of(sheets, RuleOptions.of(templates))), with);
  }

  /** The source of that id. */
  Source in(List<LoadedSheet> loaded) {
    List<Source> all =
        loaded.stream().flatMap(l -> l.sheet().sources().stream()).distinct().toList();
    List<Source> found = all.stream().filter(s -> s.id().equals(id)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw wrong(
        found.isEmpty()
            ? "No sheet cites a source \"" + id + "\"; " + hint(ids(all))
            : "More than one source is called \""
                + id
                + "\": "
                + found.stream().map(s -> s.span().toString()).collect(Collectors.joining(", "))
                + "; say with --sheet which is meant");
  }

  /**
   * What a new text of the source changes, by sheets that cite it; reported and none if it is
   * hardly one of this source.
   *
   * @param into takes why the kept text cannot be read
   */
  Map<LoadedSheet, TextComparison> compared(
      Loading loading,
      Source source,
      List<LoadedSheet> all,
      Templates with,
      String text,
      Findings into) {
    SourceTexts texts = new SourceTexts(loading.disk(), into);
    Map<LoadedSheet, TextComparison> compared = new LinkedHashMap<>();
    all.stream()
        .filter(loaded -> loaded.sheet().sources().contains(source))
        .forEach(
            loaded ->
                texts
                    .compared(source, loaded, with, folder(), text)
                    .ifPresent(comparison -> compared.put(loaded, comparison)));
    if (!compared.isEmpty() && compared.values().stream().allMatch(TextComparison::isOfAnother)) {
      PassageFindings.addOther(source, loading.findings());
      return Map.of();
    }
    return compared;
  }

  /** A formulary has too many to list them. */
  private String hint(List<String> ids) {
    return Suggestion.nearest(id, ids)
        .map(near -> "did you mean \"" + near + "\"?")
        .orElse("its id stands under \"sources\"");
  }

  private static List<String> ids(List<Source> sources) {
    return sources.stream().map(Source::id).distinct().toList();
  }
}
