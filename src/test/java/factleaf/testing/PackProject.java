package factleaf.testing;

import factleaf.cli.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Two small sheets and a pack of three of their handouts, in a folder of a test. */
public record PackProject(Path folder) {
  private static final Path PROJECT = Path.of("src/test/resources/packs/project");

  /**
   * Lays the project.
   *
   * @param over what is laid over it
   */
  public static PackProject in(Path folder, Path... over) throws IOException {
    FindingCase.copy(PROJECT, folder);
    for (Path each : over) {
      if (Files.exists(each.resolve("packs"))) {
        Files.delete(folder.resolve("packs/both.yaml"));
      }
      FindingCase.copy(each, folder);
    }
    Files.deleteIfExists(folder.resolve("expected.txt"));
    return new PackProject(folder);
  }

  /** The file of a pack. */
  public Path pack(String id) {
    return folder.resolve("packs/" + id + ".yaml");
  }

  /** Changes a file of the project. */
  public void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    Files.writeString(path, text.replace(from, to));
  }

  /** Runs a command on the whole folder. */
  public Builds.Run run(String command, String... more) {
    return run(command, folder, more);
  }

  /** Builds one sheet alone. */
  public Builds.Run ofOne(String file) {
    return run("build", folder.resolve(file));
  }

  private Builds.Run run(String command, Path what, String... more) {
    return Builds.run(
        new UserFolders(Optional.empty(), Optional.of(folder.resolve(".cache"))),
        Stream.of(
                Stream.of(command, what.toString()),
                Stream.of("--templates", folder.resolve("templates").toString()),
                Stream.of("--today", Builds.TODAY),
                command.equals("build")
                    ? Stream.of("--out", out("").toString())
                    : Stream.<String>of(),
                Stream.of(more))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  /** A file of out/. */
  public Path out(String path) {
    return folder.resolveSibling(folder.getFileName() + "-out").resolve(path);
  }

  /** The findings of a run, with names relative to the folder. */
  public String printed(Builds.Run run) {
    return run.err().replace(folder + "/", "");
  }
}
