package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.out.InputPlaces;
import factleaf.out.OutFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps reports that hold texts of sources out of folders of handouts. Rule: {@code report-in-out}.
 */
final class AmongHandouts {
  private AmongHandouts() {}

  /** Whether a file would stand in such a folder, which has an index and a manifest; reported. */
  static boolean report(Path file, Findings findings) {
    Path folder = InputPlaces.real(file).getParent();
    while (folder != null && !isOfHandouts(folder)) {
      folder = folder.getParent();
    }
    if (folder != null) {
      findings.add(
          "report-in-out",
          Span.startOf(file.toString()),
          "the report would stand among the handouts",
          "it holds the sources' texts, which are not ours to publish; name another place");
    }
    return folder != null;
  }

  private static boolean isOfHandouts(Path folder) {
    return Files.exists(folder.resolve(OutFolder.MANIFEST))
        && Files.exists(folder.resolve(OutFolder.INDEX));
  }
}
