package factleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of a folder that a benchmark made. */
final class Folders {
  private Folders() {}

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Each file with its size and the time of its last change. */
  static Map<Path, String> state(Path folder) throws IOException {
    Map<Path, String> state = new TreeMap<>();
    for (Path file : files(folder)) {
      state.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
    }
    return state;
  }

  /** How many files are new, changed or gone. */
  static int changes(Map<Path, String> before, Map<Path, String> after) {
    long written =
        after.entrySet().stream().filter(e -> !e.getValue().equals(before.get(e.getKey()))).count();
    long gone = before.keySet().stream().filter(file -> !after.containsKey(file)).count();
    return Math.toIntExact(written + gone);
  }
}
