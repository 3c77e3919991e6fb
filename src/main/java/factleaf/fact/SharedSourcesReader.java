package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.vocabulary.SourceKind;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.FormatVersion;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file of sources that sheets share: {@code factleaf} and {@code sources}, as in a sheet.
 *
 * <p>Rules: {@code bad-include}, and those of the readers it calls.
 */
public final class SharedSourcesReader {
  public static final Keys KEYS =
      Keys.about("fact-file.md#The sheet")
          .must("factleaf", new Shape.Text("formats"))
          .must("sources", Shape.named(SourceReader.KEYS));

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
    fields.text("factleaf").ifPresent(version -> FormatVersion.check(version, findings));
    Optional<Mapping> sources = fields.mapping("sources");
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
