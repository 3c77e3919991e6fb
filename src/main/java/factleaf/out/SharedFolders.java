package factleaf.out;

import java.util.Set;

/**
 * The folders of out/ that hold files of many sheets: data, packs of handouts, and pages of classes
 * and tags.
 */
public final class SharedFolders {
  private static final Set<String> NAMES = Set.of("data", "packs", "classes", "tags");

  private SharedFolders() {}

  /** Whether a folder is one, so that no sheet may have it for an id. */
  public static boolean has(String name) {
    return NAMES.contains(name);
  }
}
