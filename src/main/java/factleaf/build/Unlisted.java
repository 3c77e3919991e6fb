package factleaf.build;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.out.OutException;
import factleaf.out.OutTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands below out/ although no manifest lists it: pages of sheets that were withdrawn, and
 * files of others.
 */
record Unlisted(OutTarget target, Path out, List<String> files) {
  /** Most findings; who has more has named the wrong folder. */
  private static final int MOST = 1_000;

  /** What people write for Factleaf, and what it is written in. */
  private static final Pattern SOURCES =
      Pattern.compile("(?:.*/)?(?:facts\\.yaml|handouts\\.yaml|.*\\.(?:facts\\.yaml|ftlh|java))");

  /**
   * Looks through the folder, before anything is written there.
   *
   * @param out what findings call the folder
   * @throws OutException if people write there for Factleaf (rule: {@code out-input})
   */
  static Unlisted in(OutTarget target, Path out) throws OutException {
    List<String> files = target.files();
    for (String path : files) {
      if (SOURCES.matcher(path).matches()) {
        throw OutException.amongSources(out.resolve(path));
      }
    }
    return new Unlisted(target, out, files);
  }

  /**
   * Reports what is not listed, or has it removed. Rules: {@code out-withdrawn}, {@code
   * out-unlisted}.
   *
   * @param listed the paths of the new manifest, and those that it no longer has
   * @param prune whether pages of withdrawn sheets are removed
   * @param strict whether a page of a withdrawn sheet is an error
   */
  void report(Set<String> listed, boolean prune, boolean strict, Findings findings)
      throws OutException {
    List<String> others =
        files.stream()
            .filter(path -> !listed.contains(path) && !EditionPages.isPrinted(path))
            .limit(MOST)
            .toList();
    for (String path : others) {
      boolean marked = target.isMarked(path);
      if (!(marked && prune && target.remove(path))) {
        findings.add(marked ? withdrawn(path, strict) : other(path));
      }
    }
  }

  private Finding withdrawn(String path, boolean strict) {
    Span place = Span.startOf(out.resolve(path).toString());
    String what = "Factleaf made this file, and no sheet or handout that is published has it";
    String hint = "build its sheet, or remove the file with factleaf build --prune";
    Finding finding = Finding.of("out-withdrawn", place, what, hint);
    return strict ? finding : finding.asWarning();
  }

  private Finding other(String path) {
    return Finding.of(
        "out-unlisted",
        Span.startOf(out.resolve(path).toString()),
        "no manifest lists this file, which stands among the handouts",
        "look at it, and move it away if it is not to be published; it is left as it is");
  }
}
