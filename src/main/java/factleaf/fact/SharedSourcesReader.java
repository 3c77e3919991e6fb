package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.vocabulary.SourceKind;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.FormatVersion;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file of sources that sheets share: {@code factleaf} and {@code sources}, as in a sheet.
 *
 * <p>Rules: {@code bad-include}, and those of the readers it calls.
 */
public final class SharedSourcesReader {
  private static final List<String> KEYS = List.of("factleaf", "sources");

  private SharedSourcesReader() {}

  /** The sources in file order; empty if there are none to be found. */
  public static Optional<List<Source>> read(
      Node root, Choices<SourceKind> kinds, Findings findings) {
    return Fields.asMapping(root, "the file of sources", findings)
        .flatMap(mapping -> sources(mapping, kinds, findings));
  }

  private static Optional<List<Source>> sources(
      Mapping root, Choices<SourceKind> kinds, Findings findings) {
    Fields fields = new Fields(root, root.span(), "the file of sources", KEYS, findings);
    fields.requiredText("factleaf").ifPresent(version -> FormatVersion.check(version, findings));
    Optional<Mapping> sources = fields.requiredMapping("sources");
    sources.stream()
        .flatMap(mapping -> mapping.pairs().stream())
        .filter(SheetSources::isInclude)
        .forEach(pair -> reportNested(pair, findings));
    SourceReader reader = new SourceReader(kinds, findings);
    return sources.map(
        mapping ->
            mapping.pairs().stream()
                .filter(pair -> !SheetSources.isInclude(pair))
                .map(reader::read)
                .toList());
  }

  /** One level only, so that a reader of a sheet sees in it where its sources come from. */
  private static void reportNested(Mapping.Pair include, Findings findings) {
    findings.add(
        "bad-include",
        include.key().span(),
        "an included file includes nothing itself",
        "include both files in the sheet; \"include\" takes a list too");
  }
}
