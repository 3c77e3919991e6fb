package factleaf.yaml;

import factleaf.diagnostic.Findings;
import java.util.Optional;
import java.util.Set;

/** The YAML files of the folder of templates: a project's, laid over those of the program. */
public interface DataFiles {
  /**
   * A file's root.
   *
   * @param path in the folder, such as {@code vocabulary.yaml}
   * @return empty if there is no such file, or, with findings, if it cannot be understood
   */
  Optional<Mapping> yaml(String path, Findings findings);

  /**
   * The names of what stands in a folder, files and folders, in alphabetical order.
   *
   * @param folder such as {@code languages}
   */
  Set<String> names(String folder);

  /** Whether a file, or every file in a folder, is as it comes with the program. */
  boolean isShipped(String path);
}
