package factleaf.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import factleaf.cli.Main;
import factleaf.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A case of src/test/resources/findings in a folder of a test: a facts.yaml, perhaps templates that
 * take the place of shared ones, and what a run prints of it.
 */
public final class FindingCase {
  public static final Path CASES = Path.of("src/test/resources/findings");
  private static final String SHARED = "templates";

  /** The day on which the cases were checked; their reviews are due later. */
  private static final String TODAY = "2026-03-01";

  /** Makes the input of a case that cannot be a file of the repository. */
  private interface Maker {
    void make(Path folder) throws IOException;
  }

  private static final Map<String, Maker> MADE =
      Map.ofEntries(
          Map.entry("file-missing", folder -> {}),
          Map.entry("file-empty", folder -> write(folder, "")),
          Map.entry("file-empty-blank", folder -> write(folder, "\uFEFF \n\n")),
          Map.entry("file-empty-comments", folder -> write(folder, "# later\n# perhaps\n")),
          Map.entry("file-folder", folder -> Files.createDirectory(folder.resolve("facts.yaml"))),
          Map.entry("file-encoding", FindingCase::writeLatin1),
          Map.entry("file-size", folder -> write(folder, "#".repeat((1 << 20) + 1))),
          Map.entry("yaml-character", folder -> write(folder, "id: drug\ntitle: Dr\u0007ug\n")),
          Map.entry("yaml-depth", FindingCase::writeDeep),
          Map.entry("folder-missing", FindingCase::removeTemplates),
          Map.entry("out-unwritable", FindingCase::blockOut));

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /**
   * @param folder an empty one
   */
  public FindingCase(Path folder) {
    this.folder = folder;
  }

  /** The names of all cases. */
  public static Set<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      Set<String> names = new TreeSet<>(MADE.keySet());
      folders.map(Path::getFileName).map(Path::toString).forEach(names::add);
      names.remove(SHARED);
      return names;
    }
  }

  /** Whether a case is made here, and no file of the repository. */
  public static boolean isMade(String name) {
    return MADE.containsKey(name);
  }

  /** Lays a case into the folder. */
  public void prepare(String name) throws IOException {
    Files.createDirectory(folder.resolve(SHARED));
    copy(CASES.resolve(SHARED), folder.resolve(SHARED));
    if (MADE.containsKey(name)) {
      MADE.get(name).make(folder);
    } else {
      copy(CASES.resolve(name), folder);
    }
  }

  public int build() {
    return run("build", folder.resolve("facts.yaml").toString());
  }

  public int run(String... arguments) {
    out.reset();
    err.reset();
    return run(Terminal.plain(stream(out), stream(err)), arguments);
  }

  /** Runs the program, which prints elsewhere than here. */
  public int run(Terminal terminal, String... arguments) {
    return Main.run(arguments(arguments), terminal);
  }

  /** Arguments with the test's own folders, for commands that take them. */
  private String[] arguments(String... given) {
    Stream<String> more =
        switch (given.length == 0 ? "" : given[0]) {
          case "build" -> Stream.of("--templates", SHARED, "--today", TODAY, "--out", "out");
          case "check" -> Stream.of("--templates", SHARED, "--today", TODAY);
          default -> Stream.of();
        };
    Set<String> inFolder = Set.of(SHARED, "out", "facts.yaml");
    return Stream.concat(Stream.of(given), more)
        .map(word -> inFolder.contains(word) ? folder.resolve(word).toString() : word)
        .toArray(String[]::new);
  }

  /** What went to the error stream, with names relative to the test's folder. */
  public String printed() {
    return err.toString(UTF_8).replace(folder + "/", "");
  }

  /** What went to the output stream. */
  public String out() {
    return out.toString(UTF_8);
  }

  /** The error stream of a run. */
  public PrintStream err() {
    return stream(err);
  }

  private static PrintStream stream(OutputStream to) {
    return new PrintStream(to, true, UTF_8);
  }

  /** Every file below a folder by its relative name; bytes as characters. */
  public static Map<String, String> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file, ISO_8859_1));
      }
      return files;
    }
  }

  public static void copy(Path from, Path to) throws IOException {
    for (Map.Entry<String, String> file : files(from).entrySet()) {
      Path target = to.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue(), ISO_8859_1);
    }
  }

  private static void write(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve("facts.yaml"), text);
  }

  private static void writeLatin1(Path folder) throws IOException {
    String text = "# caf\u00e9\nid: drug\n";
    Files.writeString(folder.resolve("facts.yaml"), text, ISO_8859_1);
  }

  private static void writeDeep(Path folder) throws IOException {
    String good = Files.readString(CASES.resolve("good-smallest/facts.yaml"));
    String deep = "see: " + "[".repeat(12) + "pain" + "]".repeat(12) + "\n      cite:";
    write(folder, good.replace("cite:", deep));
  }

  private static void removeTemplates(Path folder) throws IOException {
    copy(CASES.resolve("good-smallest"), folder);
    Files.move(folder.resolve(SHARED), folder.resolve("elsewhere"));
  }

  private static void blockOut(Path folder) throws IOException {
    copy(CASES.resolve("good-smallest"), folder);
    Files.writeString(folder.resolve("out"), "a file, not a folder");
  }
}
