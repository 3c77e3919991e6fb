package factleaf.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.Main;
import factleaf.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A sound project with its out/, in which other people have a file too. */
final class Project {
  /** A day on which no review is due. */
  private static final String TODAY = "2026-03-02";

  private final Path folder;
  private final Map<String, byte[]> soundOut;

  /**
   * What a run did.
   *
   * @param outBefore digests of the files of out/, without the working folder
   */
  record Outcome(
      int exitCode, String err, Map<String, String> outBefore, Map<String, String> outAfter) {}

  /**
   * @param folder a project that was never built
   */
  Project(Path folder) throws IOException {
    this.folder = folder;
    assertThat(run(build("facts.yaml")).err()).isEmpty();
    Files.writeString(out().resolve("notes.txt"), "not ours");
    soundOut = contents(out());
  }

  Path folder() {
    return folder;
  }

  Path out() {
    return folder.resolve("out");
  }

  /** Digests of the files of a sound out/. */
  Map<String, String> sound() {
    return digests(soundOut);
  }

  List<String> build(String sheet, String... more) {
    return arguments(
        "build", sheet, Stream.concat(Stream.of("--out", out().toString()), Stream.of(more)));
  }

  List<String> check(String sheet) {
    return arguments("check", sheet, Stream.of());
  }

  private List<String> arguments(String command, String sheet, Stream<String> more) {
    Stream<String> fixed =
        Stream.of(
            command,
            "--today",
            TODAY,
            "--templates",
            folder.resolve("templates").toString(),
            folder.resolve(sheet).toString());
    return Stream.concat(fixed, more).toList();
  }

  Outcome run(List<String> arguments) throws IOException {
    Map<String, String> before = digests(contents(out()));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    int exit = Main.run(arguments.toArray(String[]::new), Terminal.plain(nowhere, stream));
    return new Outcome(
        exit, err.toString(StandardCharsets.UTF_8), before, digests(contents(out())));
  }

  /** Makes out/ sound again. */
  void restoreOut() throws IOException {
    if (Files.exists(out().resolve(".factleaf")) || !digests(contents(out())).equals(sound())) {
      delete(out());
      for (Map.Entry<String, byte[]> file : soundOut.entrySet()) {
        Path path = out().resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
  }

  /** The files of a folder by path, without the working folder of a build. */
  static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    contents.keySet().removeIf(path -> path.startsWith(".factleaf/"));
    return contents;
  }

  static Map<String, String> digests(Map<String, byte[]> contents) {
    Map<String, String> digests = new TreeMap<>();
    contents.forEach(
        (file, bytes) ->
            digests.put(
                file, bytes.length + " " + HexFormat.of().toHexDigits(Arrays.hashCode(bytes))));
    return digests;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
