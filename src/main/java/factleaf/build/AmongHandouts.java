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
  private AmongHandouts() {}

  /** Whether a report would stand in such a folder; reported. */
  static boolean report(Path file, Findings findings) {
    return isAmong(
        file,
        "the report",
        "it holds the sources' texts, which are not ours to publish; name another place",
        findings);
  }

  /** Reports a folder for a project that is such a folder, or stands in one. */
  public static void checkProject(Path folder, Findings findings) {
    isAmong(
        folder.resolve("facts.yaml"),
        "the project",
        "whoever serves this folder would publish it; name a folder of its own",
        findings);
  }

  /** A folder of handouts has our manifest or our index. */
  private static boolean isAmong(Path file, String what, String hint, Findings findings) {
    Path folder = InputPlaces.real(file).getParent();
    while (folder != null && !isOfHandouts(folder)) {
      folder = folder.getParent();
    }
    if (folder != null) {
      Span place = Span.startOf(file.toString());
      findings.add("report-in-out", place, what + " would stand among the handouts", hint);
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
