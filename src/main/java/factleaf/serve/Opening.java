package factleaf.serve;

import factleaf.build.Preview;
import factleaf.build.Sink;
import factleaf.text.InputDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How a project is read: templates, clinic, and which fact files there are. */
public interface Opening {
  /**
   * Reads it.
   *
   * @param disk through which all is read
   * @return empty, with errors, if nothing can be made with it
   */
  Optional<Preview> open(InputDisk disk, Sink sink) throws IOException;

  /** What counts although it is not read through the disk: names that may come or go. */
  List<Path> watched();
}
