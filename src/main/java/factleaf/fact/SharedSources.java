package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Finds the sources that a sheet includes from files which sheets share. */
public interface SharedSources {
  /**
   * The sources of a file, in its order.
   *
   * @param path as the sheet names it, relative to the sheet's folder
   * @param findings takes what is wrong with the path or in the file
   * @return empty if the file could not be read
   */
  Optional<List<Source>> read(Scalar path, Findings findings);
}
