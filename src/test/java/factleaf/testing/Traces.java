package factleaf.testing;

import factleaf.testing.Builds.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs of {@code trace}. */
public final class Traces {
  private Traces() {}

  /** Looks for words in the example. */
  public static Run trace(String... words) {
    return traceIn(List.of(Builds.EXAMPLE), words);
  }

  public static Run traceIn(List<Path> files, String... words) {
    Stream<String> options = files.stream().flatMap(file -> Stream.of("--file", file.toString()));
    return Builds.run(
        Stream.of(Stream.of("trace"), options, Stream.of(words))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }
}
