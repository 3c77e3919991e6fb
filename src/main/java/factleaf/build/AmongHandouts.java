package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.out.DryRun;
import factleaf.out.InputPlaces;
import factleaf.out.OutException;
import factleaf.out.OutFolder;
import java.nio.file.Path;
import java.util.Map;

/**
 * Keeps out of folders of handouts what is not to be published: reports that hold texts of sources,
 * and projects. Rule: {@code report-in-out}.
 */
public final class AmongHandouts {
  public static final String PROJECT =
      "whoever serves this folder would publish the project; name a folder of its own";

  static final String TEXTS =
      "it holds the sources' texts, which are not ours to publish; name another place";

  private AmongHandouts() {}

  /** Whether a file would stand in a folder with our manifest or our index; reported. */
  public static boolean report(Path file, String why, Findings findings) {
    Path folder = InputPlaces.real(file).getParent();
    while (folder != null && !isOfHandouts(folder)) {
      folder = folder.getParent();
    }
    if (folder != null) {
      Span place = Span.startOf(file.toString());
      findings.add("report-in-out", place, "the file would stand among the handouts", why);
    }
    return folder != null;
  }

  private static boolean isOfHandouts(Path folder) {
    try (DryRun out = new DryRun(folder)) {
      out.recognise(Map.of(), Map.of("html", OutputFormat.HTML.mark().orElseThrow()));
      return out.isMarked(OutFolder.MANIFEST) || out.isMarked(OutFolder.INDEX);
    } catch (OutException e) {
      return true; // nobody knows what it is
    }
  }
}
