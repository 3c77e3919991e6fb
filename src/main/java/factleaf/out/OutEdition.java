package factleaf.out;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build makes of out/: the folder itself, or a comparison with it. {@link #read} and {@link
 * #stage} may be called by several threads at once.
 */
public interface OutEdition extends AutoCloseable {
  /**
   * Tells which files are ours.
   *
   * @param sums digests by path, from the last manifest
   * @param marks what a file holds that was made by Factleaf, by what its name ends in
   */
  void recognise(Map<String, String> sums, Map<String, String> marks);

  /** The bytes of a file of the present edition; empty if there is none. */
  Optional<byte[]> read(String path) throws OutException;

  /** All that is below the folder, in order; a build's own working folder is not. */
  List<String> files() throws OutException;

  /** Whether a file says of itself that Factleaf made it. */
  boolean isMarked(String path) throws OutException;

  /**
   * Has a file in the new edition.
   *
   * @return whether it differs from what is there
   */
  boolean stage(String path, byte[] bytes) throws OutException;

  /**
   * Has a file no longer in the new edition.
   *
   * @return whether it was there
   */
  boolean remove(String path) throws OutException;

  /** Forgets what was staged or removed in a folder, which then stays as it is. */
  void discard(String folder) throws OutException;

  /**
   * Makes what was staged the present edition.
   *
   * @return the paths that differ, in order
   */
  List<String> commit() throws OutException;

  @Override
  void close() throws OutException;
}
