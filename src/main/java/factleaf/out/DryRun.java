package factleaf.out;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/** Compares what a build makes with out/ and writes nothing. */
public final class DryRun extends OutPlaces {
  private final ConcurrentSkipListSet<String> different = new ConcurrentSkipListSet<>();

  public DryRun(Path out) {
    super(out, OwnFiles.NONE);
  }

  @Override
  public boolean stage(String path, byte[] bytes) throws OutException {
    boolean differs = read(path).filter(there -> Arrays.equals(there, bytes)).isEmpty();
    if (differs) {
      different.add(path);
    }
    return differs;
  }

  @Override
  public boolean remove(String path) throws OutException {
    boolean there = read(path).isPresent();
    if (there) {
      different.add(path);
    }
    return there;
  }

  @Override
  public void discard(String place) {
    different.removeIf(path -> path.equals(place) || path.startsWith(place + "/"));
  }

  @Override
  public List<String> commit() {
    return List.copyOf(different);
  }
}
