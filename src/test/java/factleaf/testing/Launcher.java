package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The script {@code factleaf} in a copy of the project's layout, so that no test touches the build
 * that runs it.
 *
 * @param home the folder that holds the script
 */
public record Launcher(Path home) {
  private static final Instant NOON = Instant.parse("2020-01-01T12:00:00Z");

  /** How a process ended. */
  public record Outcome(int exit, String out, String err) {}

  /**
   * Copies the scripts, the pom, the templates and one source file; the folder's name has a blank
   * in it.
   */
  public static Launcher in(Path folder) throws IOException {
    Launcher launcher = new Launcher(Files.createDirectories(folder.resolve("a house")));
    Files.copy(Path.of("factleaf"), launcher.script());
    assertThat(launcher.script()).isExecutable();
    Files.copy(Path.of("pom.xml"), launcher.home.resolve("pom.xml"));
    copy(Path.of("templates"), launcher.home.resolve("templates"));
    Files.createDirectories(launcher.home.resolve("src/main"));
    copy(Path.of("src/main/dist"), launcher.home.resolve("src/main/dist"));
    Files.createDirectories(launcher.source().getParent());
    Files.writeString(launcher.source(), "class Main {}");
    Files.createDirectories(launcher.jar().getParent());
    return launcher;
  }

  /** Copies a folder and all in it. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  public Path script() {
    return home.resolve("factleaf");
  }

  public Path jar() {
    return home.resolve("target/factleaf.jar");
  }

  /** The cache of loaded classes of a Java of some version. */
  public Path cache(Runtime.Version java) {
    String suffix = java.feature() < 25 ? ".jsa" : ".aot";
    return jar().resolveSibling("factleaf-" + java + suffix);
  }

  /**
   * What remains of an attempt to make a cache; while it is newer than the jar there is no other.
   */
  public Path tried(Runtime.Version java) {
    return cache(java).resolveSibling(cache(java).getFileName() + ".tried");
  }

  public Path source() {
    return home.resolve("src/main/java/Main.java");
  }

  /** Runs a command in a folder, with no input and both outputs piped. */
  public static Outcome run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("factleaf", ".out");
    Path err = Files.createTempFile("factleaf", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectOutput(ProcessBuilder.Redirect.to(out.toFile()))
              .redirectError(ProcessBuilder.Redirect.to(err.toFile()));
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      return new Outcome(process.waitFor(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  public Outcome run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./factleaf"));
    command.addAll(List.of(arguments));
    return run(home, environment, command);
  }

  /** An environment with more in it. */
  public static Map<String, String> with(
      Map<String, String> environment, String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return more;
  }

  /** A shell script in place of a program. */
  public static void program(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Sets when a file was changed: so many hours after a noon long ago. */
  public static void age(Path file, int hoursAfterNoon) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(hoursAfterNoon * 3600L)));
  }

  /** Where PATH has a tool. */
  public static Path onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
