package factleaf;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of sample sheets, and a folder out/ that builds of them write. */
abstract class SampleFormulary {
  static final String TODAY = "2026-03-02";
  static final int SHEETS = 4;

  @TempDir Path folder;
  Path sheets;
  Path out;

  @BeforeEach
  void sample() {
    sheets = folder.resolve("formulary");
    out = folder.resolve("out");
    run("generate-sample", "--sheets", "" + SHEETS, "--seed", "7", sheets.toString());
  }

  void spoil(Path file) throws IOException {
    Files.writeString(file, Files.readString(file).replaceFirst("language: en", "language: xx"));
  }

  Builds.Run build(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("build", "--today", TODAY, "--out", out.toString(), sheets.toString()));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  static Builds.Run run(String... words) {
    return Builds.run(words);
  }

  /** A fact file by its place in the alphabet. */
  Path file(int number) {
    try (Stream<Path> walk = Files.walk(sheets)) {
      return walk.filter(path -> path.toString().endsWith(".facts.yaml"))
          .sorted()
          .toList()
          .get(number);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static String id(Path file) throws IOException {
    return Files.readString(file)
        .lines()
        .filter(line -> line.startsWith("id: "))
        .findFirst()
        .orElseThrow()
        .substring(4);
  }

  String read(String path) throws IOException {
    return Files.readString(out.resolve(path));
  }

  List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(out)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  List<String> folders() throws IOException {
    try (Stream<Path> list = Files.list(out)) {
      return list.filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.equals("classes"))
          .sorted()
          .toList();
    }
  }

  Map<Path, FileTime> times() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    for (Path file : files()) {
      times.put(file, Files.getLastModifiedTime(file));
    }
    times.put(out, Files.getLastModifiedTime(out));
    return times;
  }

  Map<Path, String> digests() throws IOException {
    Map<Path, String> digests = new TreeMap<>();
    for (Path file : files()) {
      digests.put(
          out.relativize(file),
          java.util.Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
    }
    return digests;
  }

  /** Gives all files an old date, so that what is written can be told. */
  void makeOld() throws IOException {
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }
  }

  List<String> written() throws IOException {
    List<String> written = new ArrayList<>();
    for (Path file : files()) {
      if (Files.getLastModifiedTime(file).toMillis() > 0) {
        written.add(out.relativize(file).toString());
      }
    }
    return written;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
