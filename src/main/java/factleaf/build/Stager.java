package factleaf.build;

import factleaf.build.Manifest.Output;
import factleaf.build.SheetBuilder.Made;
import factleaf.out.OutException;
import factleaf.out.OutTarget;
import factleaf.text.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Stages files, and says what the manifest says of them.
 *
 * @param digests whether anybody asks for them
 */
record Stager(OutTarget target, boolean digests) {
  List<Output> stage(List<Made> files) throws OutException {
    List<Output> outputs = new ArrayList<>();
    for (Made each : files) {
      outputs.add(stage(each));
    }
    return outputs;
  }

  /**
   * Stages a file. One that says the same as the one that is there, and was only compressed
   * otherwise, is left as it is.
   */
  Output stage(Made file) throws OutException {
    Optional<String> content = file.format().content(file.bytes()).map(Digest::of);
    Optional<byte[]> there = target.read(file.path());
    boolean same =
        there
            .filter(
                bytes ->
                    Arrays.equals(bytes, file.bytes())
                        || content.isPresent()
                            && content.equals(file.format().content(bytes).map(Digest::of)))
            .isPresent();
    byte[] kept = same ? there.get() : file.bytes();
    target.stage(file.path(), kept);
    return new Output(file.path(), file.format().id(), digest(kept), content.orElse(""));
  }

  String digest(byte[] bytes) {
    return digests ? Digest.of(bytes) : "";
  }

  /** Whether files stand as they were made. */
  boolean isWhole(List<Output> files) throws OutException {
    for (Output output : files) {
      Optional<byte[]> there = target.read(output.path());
      if (!there.map(Digest::of).equals(Optional.of(output.sha256()))) {
        return false;
      }
    }
    return true;
  }
}
