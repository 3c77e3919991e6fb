package factleaf.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The command of a line without options. An editor's user asks for it again and again, and the
 * parser of command lines alone takes as long as reading a sheet.
 */
final class PlainLine {
  private PlainLine() {}

  /** The command; empty if the line is another one, or has anything but names of files. */
  static Optional<CheckCommand> check(List<String> line, Loading loading) {
    boolean plain =
        !line.isEmpty()
            && line.getFirst().equals("check")
            && line.stream().noneMatch(PlainLine::isSpecial);
    if (!plain) {
      return Optional.empty();
    }
    List<Path> files = line.stream().skip(1).map(Path::of).toList();
    return Optional.of(new CheckCommand(loading, SheetOptions.of(files, new RuleOptions())));
  }

  /** Whether the parser takes a word for something else than a name. */
  private static boolean isSpecial(String word) {
    return word.isBlank()
        || word.startsWith("-")
        || word.startsWith("@")
        || word.chars().anyMatch(c -> c < ' ' || c > '~');
  }
}
