package factleaf.out;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what a build makes and keeps none of it: for a check. */
public final class NoEdition implements OutEdition {
  @Override
  public void recognise(Map<String, String> sums, Map<String, String> marks) {
    // nothing is there
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.empty();
  }

  @Override
  public List<String> files() {
    return List.of();
  }

  @Override
  public boolean isMarked(String path) {
    return false;
  }

  @Override
  public boolean stage(String path, byte[] bytes) {
    return true;
  }

  @Override
  public boolean remove(String path) {
    return false;
  }

  @Override
  public void discard(String folder) {
    // nothing was kept
  }

  @Override
  public List<String> commit() {
    return List.of();
  }

  @Override
  public void close() {
    // nothing was opened
  }
}
