package factleaf.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way to run the program.
 *
 * @param name also the name of the project's folder
 * @param environment all there is of it
 * @param options of Java
 * @param umask what others may not do with new files
 * @param absolute whether files are named from the root of the file system, out of another folder
 * @param backwards whether the second sheet comes first, and files are laid in reverse order
 */
public record World(
    String name,
    Map<String, String> environment,
    List<String> options,
    String umask,
    boolean absolute,
    boolean backwards) {
  @Override
  public String toString() {
    return name;
  }

  /** Some that have little in common. */
  public static List<World> all() {
    return List.of(
        new World(
            "turkish",
            Map.of("LC_ALL", "C", "TZ", "America/St_Johns", "SOURCE_DATE_EPOCH", "0"),
            List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-Dstdout.encoding=US-ASCII",
                "-XX:ActiveProcessorCount=1"),
            "077",
            true,
            true),
        new World(
            "arabic",
            Map.of("LANG", "C.UTF-8", "HOME", "/nonexistent", "USER", "nobody"),
            List.of(
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.name=nobody",
                "-Duser.home=/nonexistent",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=4"),
            "002",
            true,
            false),
        new World(
            "thai",
            Map.of("LC_ALL", "POSIX", "SOURCE_DATE_EPOCH", "4102444800", "TZ", "Asia/Kathmandu"),
            List.of(
                "-Duser.language=th",
                "-Duser.country=TH",
                "-Duser.variant=TH",
                "-Dfile.encoding=UTF-8",
                "-Dline.separator=\r\n",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"),
            "027",
            false,
            true));
  }

  /** Runs the packaged program. */
  public Launcher.Outcome run(Path folder, List<String> arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "umask " + umask + " && exec \"$@\"", "sh"));
    command.addAll(PackagedProgram.command(options, arguments));
    return Launcher.run(folder, environment, command);
  }

  /** Lays the files of a folder in another one. */
  public void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      List<Path> files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
      if (backwards) {
        Collections.reverse(files);
      }
      for (Path file : files) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
