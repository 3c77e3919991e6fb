package factleaf.out;

import java.util.Comparator;
import java.util.function.Function;

/**
 * What happens to one path.
 *
 * @param path relative to out/, with slashes
 * @param stays whether a staged file goes there; if not, the path is removed
 */
record Step(String path, boolean stays) {
  /** Order of folders; the empty name is out/ itself. */
  static final Comparator<String> OUT_LAST =
      Comparator.comparing(String::isEmpty).thenComparing(Function.identity());

  /**
   * Files of one folder follow one another; files of out/ itself come last, the manifest at the
   * end.
   */
  static final Comparator<Step> ORDER =
      Comparator.comparing(Step::folder, OUT_LAST)
          .thenComparing(step -> step.path().equals(OutFolder.MANIFEST))
          .thenComparing(step -> !step.stays())
          .thenComparing(Step::path);

  String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Of the file in its folder. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
