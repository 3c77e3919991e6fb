package factleaf.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.Main;
import factleaf.cli.Terminal;
import factleaf.fuzz.Mutant.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with a sound project and its out/, into which one mutant at a time is laid. */
final class Workbench {
  /** A day on which no review is due. */
  private static final String TODAY = "2026-03-02";

  /** One mutant in so many is built, the others are checked: the pages take most of the time. */
  private static final int BUILDS = 4;

  private static final Path EXAMPLE = Path.of("src/test/resources/sheets/exampline.facts.yaml");
  private static final Path REAL = Path.of("facts.yaml");

  private final Path folder;
  private final Map<Target, byte[]> originals = new EnumMap<>(Target.class);
  private final Map<String, byte[]> soundOut;

  /** What a run did. */
  record Outcome(
      int exitCode, String err, Map<String, String> outBefore, Map<String, String> outAfter) {}

  Workbench(Path folder) throws IOException {
    this.folder = folder;
    copy(Path.of("templates"), folder.resolve("templates"));
    String example = Files.readString(EXAMPLE);
    int begin = example.indexOf("\nsources:\n") + "\nsources:\n".length();
    String sources = example.substring(begin, example.indexOf("\nfacts:\n"));
    write("sources.yaml", "factleaf: 1\nsources:\n" + sources);
    write("including.yaml", example.replace(sources, "  include: sources.yaml\n"));
    Files.copy(EXAMPLE, folder.resolve("facts.yaml"));
    assertThat(run(arguments(Target.SHEET)).err()).isEmpty();
    for (Target target : Target.values()) {
      if (target != Target.COMMAND_LINE) {
        originals.put(target, Files.readAllBytes(folder.resolve(target.file())));
      }
    }
    originals.put(Target.REAL_SHEET, Files.readAllBytes(REAL));
    soundOut = contents(folder.resolve("out"));
  }

  /** What each file holds when it is sound. */
  Map<Target, byte[]> originals() {
    return originals;
  }

  Path folder() {
    return folder;
  }

  /** Lays a mutant into the project, and checks or builds it. */
  Outcome run(Mutant mutant) throws IOException {
    if (mutant.target() == Target.COMMAND_LINE) {
      String here = folder.toString();
      return run(mutant.arguments().stream().map(a -> a.replace(CommandLines.HERE, here)).toList());
    }
    Files.write(folder.resolve(mutant.target().file()), mutant.bytes());
    List<String> arguments = arguments(mutant.target());
    return run(mutant.number() % BUILDS == 0 ? arguments : check(arguments));
  }

  /** Puts everything back as it was before the mutant. */
  void restore(Mutant mutant) throws IOException {
    Path out = folder.resolve("out");
    if (!digests(contents(out)).equals(digests(soundOut))) {
      delete(out);
      for (Map.Entry<String, byte[]> file : soundOut.entrySet()) {
        Path path = out.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
    if (mutant.target() == Target.REAL_SHEET) {
      Files.write(folder.resolve("facts.yaml"), originals.get(Target.SHEET));
    } else if (mutant.target() != Target.COMMAND_LINE) {
      Files.write(folder.resolve(mutant.target().file()), originals.get(mutant.target()));
    }
  }

  private List<String> arguments(Target target) {
    String sheet = target == Target.SOURCES ? "including.yaml" : "facts.yaml";
    return List.of(
        "build",
        "--today",
        TODAY,
        "--templates",
        folder.resolve("templates").toString(),
        "--out",
        folder.resolve("out").toString(),
        folder.resolve(sheet).toString());
  }

  private static List<String> check(List<String> build) {
    List<String> arguments = new ArrayList<>(build);
    arguments.set(0, "check");
    int out = arguments.indexOf("--out");
    arguments.subList(out, out + 2).clear();
    return arguments;
  }

  private Outcome run(List<String> arguments) throws IOException {
    Path out = folder.resolve("out");
    Map<String, String> before = digests(contents(out));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    int exit = Main.run(arguments.toArray(String[]::new), Terminal.plain(nowhere, stream));
    return new Outcome(exit, err.toString(StandardCharsets.UTF_8), before, digests(contents(out)));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private static Map<String, byte[]> contents(Path out) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(out.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }

  private static Map<String, String> digests(Map<String, byte[]> contents) {
    Map<String, String> digests = new TreeMap<>();
    contents.forEach(
        (file, bytes) ->
            digests.put(
                file, bytes.length + " " + HexFormat.of().toHexDigits(Arrays.hashCode(bytes))));
    return digests;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
