package factleaf.text;

import java.nio.file.Path;

/** How far symbolic links may lead a reader. */
public sealed interface Reach {
  /** Anywhere: whoever started the program named the file. */
  record Anywhere() implements Reach {}

  /** Inside a folder, which the name itself cannot leave either. */
  record Inside(Path folder) implements Reach {}

  /** Nowhere: the file itself is no link. */
  record NoLink() implements Reach {}
}
