package factleaf.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A disk on which one name is what somebody pipes into the program. It is read once, when it is
 * asked for first.
 */
public final class PipedDisk implements InputDisk {
  /** The name. What lies beside it lies in the folder in which the program runs. */
  public static final Path NAME = Path.of("-");

  /** What findings call it. */
  public static final String SHOWN = "<stdin>";

  private final InputDisk disk;
  private final InputStream in;
  private Optional<Reading> read = Optional.empty();

  public PipedDisk(InputDisk disk, InputStream in) {
    this.disk = disk;
    this.in = in;
  }

  @Override
  public Reading read(Path file, Reach reach, int most) {
    return file.equals(NAME) ? piped(most) : disk.read(file, reach, most);
  }

  private synchronized Reading piped(int most) {
    if (read.isEmpty()) {
      try {
        byte[] bytes = in.readNBytes(most + 1);
        read =
            Optional.of(
                bytes.length > most
                    ? Unread.TOO_LARGE
                    : new InputFile(NAME.toAbsolutePath(), bytes));
      } catch (IOException e) {
        read = Optional.of(Unread.UNREADABLE);
      }
    }
    return read.get();
  }

  @Override
  public Optional<Unread> stream(Path file, long most, Consumer<InputStream> reader) {
    return disk.stream(file, most, reader);
  }

  @Override
  public List<Path> below(Path folder) throws IOException {
    return disk.below(folder);
  }
}
