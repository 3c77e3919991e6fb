package factleaf.serve;

import factleaf.text.InputDisk;
import factleaf.text.Reach;
import factleaf.text.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what was asked for, so that it can tell whether that is still as it was. */
final class SeenDisk implements InputDisk {
  private final InputDisk disk;
  private final Map<Path, String> seen = new ConcurrentHashMap<>();

  SeenDisk(InputDisk disk) {
    this.disk = disk;
  }

  /** The state is older than the content, so that a save between the two is seen later. */
  @Override
  public Reading read(Path file, Reach reach, int most) {
    see(file);
    return disk.read(file, reach, most);
  }

  @Override
  public List<Path> below(Path folder) throws IOException {
    see(folder);
    List<Path> files = disk.below(folder);
    files.forEach(file -> see(file.getParent()));
    return files;
  }

  /** Remembers a file or folder that somebody else looks at. */
  void see(Path path) {
    seen.computeIfAbsent(path, disk::state);
  }

  /** Whether nothing that was asked for has been saved, added or removed since. */
  boolean isSame() {
    return seen.entrySet().stream()
        .allMatch(file -> file.getValue().equals(disk.state(file.getKey())));
  }
}
