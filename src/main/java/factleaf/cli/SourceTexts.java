package factleaf.cli;

import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import factleaf.keep.Keeping;
import factleaf.keep.KeptSource;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.text.InputDisk;
import factleaf.verify.Retractions;
import factleaf.verify.Snapshots;
import factleaf.verify.TextComparison;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The texts of sources as a run reads, keeps and compares them. */
record SourceTexts(InputDisk disk, Findings findings) {
  /** The kept texts of a sheet's sources. */
  Snapshots snapshots(LoadedSheet loaded, Templates templates, Path folder) {
    return Snapshots.read(loaded.sheet(), templates.languages(), folder, disk, findings);
  }

  /** Holds the sources of sheets against a list of retractions; says what was held. */
  String retractions(List<LoadedSheet> sheets, Path list) {
    return Retractions.check(
        sheets.stream().map(LoadedSheet::sheet).toList(), list, disk, findings);
  }

  /**
   * A new text of a source against the kept one; empty if that cannot be read.
   *
   * @param folder of the kept texts
   */
  Optional<TextComparison> compared(
      Source source, LoadedSheet loaded, Templates templates, Path folder, String text) {
    FactSheet sheet = loaded.sheet();
    return Snapshots.read(source, sheet, templates.languages(), folder, disk, findings)
        .map(
            kept ->
                new TextComparison(
                    sheet,
                    source,
                    kept,
                    Snapshots.text(text, source, sheet, templates.languages(), findings)));
  }

  /** What would be kept of a file; reported and empty if it cannot be read. */
  Optional<KeptSource> kept(Path file) {
    return Keeping.read(file, disk, findings);
  }

  /** What keeps the text of a source. */
  Keeping keeping(Source source) {
    return new Keeping(source, disk, findings);
  }
}
