package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.UserFolders;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder out/ that a build of two sheets made. */
abstract class BuiltOut {
  static final Path CASES = Path.of("src/test/resources/findings");

  @TempDir Path temp;
  Path out;
  Path facts;
  Path other;
  Path cache;

  @BeforeEach
  void build() throws Exception {
    out = temp.resolve("out");
    cache = temp.resolve("cache");
    Path good = CASES.resolve("good-smallest/facts.yaml");
    facts = Files.copy(good, temp.resolve("facts.yaml"));
    other = temp.resolve("other.facts.yaml");
    Files.writeString(
        other,
        Files.readString(good).replace("id: drug", "id: other").replace("Drug", "Other drug"));
    assertThat(build(facts, other)).isEqualTo(new Run(0, "", ""));
  }

  Run build(Object... words) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "build",
                "--quiet",
                "--templates",
                CASES.resolve("templates").toString(),
                "--today",
                "2026-03-01",
                "--out",
                out.toString()));
    Stream.of(words).map(Object::toString).forEach(all::add);
    return Builds.run(
        new UserFolders(Optional.empty(), Optional.of(cache)), all.toArray(String[]::new));
  }

  String text(String from, String to) throws IOException {
    return Files.readString(facts).replace("title: " + from, "title: " + to);
  }

  static String sum(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  static void pipe(Path path) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Map<String, String> contents() throws IOException {
    Map<String, String> contents = state();
    contents.keySet().removeIf(path -> !path.startsWith("out/"));
    return contents;
  }

  /** All that is below the test's folder: contents of files, and where links lead to. */
  Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(temp)) {
      for (Path path : walk.toList()) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          state.put(
              temp.relativize(path).toString(),
              Files.readString(path, StandardCharsets.ISO_8859_1));
        } else if (Files.isSymbolicLink(path)) {
          state.put(temp.relativize(path).toString(), Files.readSymbolicLink(path).toString());
        }
      }
    }
    return state;
  }
}
