package factleaf.out;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build makes of out/: the folder itself, or a comparison with it, or, for a check, nothing:
 * what is made is not kept. {@link #read} and {@link #stage} may be called by several threads at
 * once.
 */
public interface OutTarget extends AutoCloseable {
  /**
   * Tells which files are ours.
   *
   * @param sums digests by path, from the last manifest
   * @param marks what a file holds that was made by Factleaf, by what its name ends in
   */
  default void recognise(Map<String, String> sums, Map<String, String> marks) {}

  /** The bytes of a file of the present edition; empty if there is none. */
  default Optional<byte[]> read(String path) throws OutException {
    return Optional.empty();
  }

  /** The bytes of a file of the new edition, as far as it is kept before it is committed. */
  default Optional<byte[]> readNew(String path) throws OutException {
    return read(path);
  }

  /** All that is below the folder, in order; a build's own working folder is not. */
  default List<String> files() throws OutException {
    return List.of();
  }

  /** Whether a file says of itself that Factleaf made it. */
  default boolean isMarked(String path) throws OutException {
    return false;
  }

  /**
   * Stages a file of the new edition.
   *
   * @return whether it differs from what is there
   */
  default boolean stage(String path, byte[] bytes) throws OutException {
    return true;
  }

  /**
   * Marks a file for removal.
   *
   * @return whether it was there
   */
  default boolean remove(String path) throws OutException {
    return false;
  }

  /** Forgets what was staged or removed at a place or in it, which then stays as it is. */
  default void discard(String place) throws OutException {}

  /**
   * Makes what was staged the present edition.
   *
   * @return the paths that differ, in order
   */
  default List<String> commit() throws OutException {
    return List.of();
  }

  @Override
  default void close() throws OutException {}
}
