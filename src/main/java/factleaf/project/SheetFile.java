package factleaf.project;

import factleaf.text.InputDisk;
import factleaf.text.PipedDisk;
import factleaf.text.Reach;
import factleaf.text.Reading;
import java.nio.file.Path;

/**
 * A fact file, and from where it may include.
 *
 * @param path the file as the user named it
 * @param listed its path from the folder that the user named; its name, if the file was named
 * @param project the folder that its includes cannot leave
 * @param found whether it was found in a folder that the user named
 * @param shared the files of sources that the sheets of a run share
 */
public record SheetFile(Path path, String listed, Path project, boolean found, SourceFiles shared) {
  /** What findings call the file. */
  public String name() {
    return path.equals(PipedDisk.NAME) ? PipedDisk.SHOWN : path.toString();
  }

  /** What the manifest calls it, however the user named it. */
  public String inManifest() {
    return path.getFileName() == null ? path.toString() : path.getFileName().toString();
  }

  /** The same as one that the user named; nothing is known of others in its folder then. */
  public SheetFile named() {
    return new SheetFile(path, listed, project, false, shared);
  }

  /** Reads the file; whoever needs its bytes again keeps them. */
  public Reading read() {
    return shared.disk().read(path, new Reach.Anywhere(), InputDisk.SHEET);
  }
}
