package factleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One broken input.
 *
 * @param number with the seed, all that is needed to make it again
 * @param target the file that it stands in for
 * @param how how it was made
 * @param bytes the file's content; the arguments, one a line, if the target is the command line
 */
record Mutant(int number, Target target, String how, byte[] bytes) {
  /** What is broken. */
  enum Target {
    SHEET("facts.yaml"),
    REAL_SHEET("facts.yaml"),
    SOURCES("sources.yaml"),
    HANDOUTS("templates/handouts.yaml"),
    TEXTS("templates/text/en.yaml"),
    MANIFEST("out/manifest.json"),
    COMMAND_LINE("");

    private final String file;

    Target(String file) {
      this.file = file;
    }

    /** Path in the workbench. */
    String file() {
      return file;
    }
  }

  /** The arguments of a broken command line. */
  List<String> arguments() {
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
  }

  @Override
  public String toString() {
    return "mutant " + number + " (" + target + ": " + how + ")";
  }
}
