package factleaf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.Main;
import factleaf.cli.Terminal;
import factleaf.diagnostic.Catalogue;
import factleaf.testing.Update;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a build says about its input. Each folder of src/test/resources/findings is a case: a
 * facts.yaml, perhaps templates that take the place of shared ones, and what must be printed.
 */
class FindingsTest {
  private static final Path CASES = Path.of("src/test/resources/findings");
  private static final String SHARED = "templates";

  /** The day on which the cases were checked; their reviews are due later. */
  private static final String TODAY = "2026-03-01";

  private static final Pattern RULE_PRINTED = Pattern.compile("(?m)  \\[([a-z-]+)]$");
  private static final Pattern RULE_ASSERTED = Pattern.compile("\\[([a-z]+-[a-z-]+)]\"");

  /** Rules that only laid out pages can break; their cases break no other. */
  private static final Set<String> RULES_OF_LAYOUT =
      Set.of(
          "layout-failed",
          "layout-limit",
          "page-drawing",
          "picture-not-printed",
          "text-cut",
          "words-differ");

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
          Map.entry("file-encoding", FindingsTest::writeLatin1),
          Map.entry("file-size", folder -> write(folder, "#".repeat((1 << 20) + 1))),
          Map.entry("yaml-character", folder -> write(folder, "id: drug\ntitle: Dr\u0007ug\n")),
          Map.entry("yaml-depth", FindingsTest::writeDeep),
          Map.entry("folder-missing", FindingsTest::removeTemplates),
          Map.entry("out-unwritable", FindingsTest::blockOut));

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  static Set<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      Set<String> names = new TreeSet<>(MADE.keySet());
      folders.map(Path::getFileName).map(Path::toString).forEach(names::add);
      names.remove(SHARED);
      return names;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printed(String name) throws IOException {
    prepare(name);
    int exit = build();
    Update.compare(CASES.resolve(name).resolve("expected.txt"), printed());
    assertThat(exit).isEqualTo(printed().contains(": error: ") ? 1 : 0);
    assertThat(out.size()).isZero();
  }

  /** Only the disk can say that nothing can be written to it. */
  static Set<String> casesOffTheDisk() throws IOException {
    Set<String> names = cases();
    names.remove("out-unwritable");
    return names;
  }

  @ParameterizedTest
  @MethodSource("casesOffTheDisk")
  void aCheckFindsWhatABuildFinds(String name) throws IOException {
    prepare(name);
    String found = Files.readString(CASES.resolve(name).resolve("expected.txt"));
    for (List<String> options : List.of(List.<String>of(), List.of("--pages"))) {
      int exit =
          run(
              Stream.concat(
                      Stream.of("check", folder.resolve("facts.yaml").toString()), options.stream())
                  .toArray(String[]::new));
      assertThat(printed()).isEqualTo(options.isEmpty() ? withoutLayout(found) : found);
      assertThat(exit).isEqualTo(printed().contains(": error: ") ? 1 : 0);
      assertThat(out.toString(UTF_8)).matches("not checked: .+\n");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noStrayFile(String name) throws IOException {
    assertThat(files(CASES.resolve(name)).keySet())
        .allMatch(file -> file.matches("expected\\.txt|facts\\.yaml|(templates|shared)/.*"));
    assertThat(Files.exists(CASES.resolve(name).resolve("facts.yaml")))
        .isNotEqualTo(MADE.containsKey(name));
  }

  @Test
  void allAtOnceInFileOrder() throws IOException {
    prepare("place-file-order");
    build();
    assertThat(
            printed().lines().filter(line -> line.contains(": error: ")).map(FindingsTest::place))
        .containsExactly("5:1", "7:51", "9:3", "13:33", "14:13", "15:46");
  }

  /** A link to itself cannot be read by anybody, not even by the superuser. */
  @Test
  void fileThatCannotBeRead() throws IOException {
    prepare("good-smallest");
    Path facts = folder.resolve("facts.yaml");
    Files.delete(facts);
    Files.createSymbolicLink(facts, facts);
    assertThat(build()).isEqualTo(1);
    assertThat(printed()).contains("facts.yaml:1:1: error: ").contains("[file-");
  }

  @Test
  void sheetBuiltTwiceIsAFinding() throws IOException {
    prepare("good-smallest");
    String facts = folder.resolve("facts.yaml").toString();
    assertThat(run("build", facts, facts)).isEqualTo(1);
    assertThat(printed()).contains("the sheet \"drug\" is built twice  [duplicate-id]");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void brokenManifestIsReplaced() throws IOException {
    prepare("good-smallest");
    build();
    Map<String, String> good = files(folder.resolve("out"));
    Path manifest = folder.resolve("out/manifest.json");
    for (String broken :
        List.of("", "{", "[1]", "{\"sheets\": [{\"id\": \"../x\", \"title\": \"Other\"}]}")) {
      Files.writeString(manifest, broken);
      assertThat(build()).isZero();
      assertThat(files(folder.resolve("out"))).isEqualTo(good);
    }
  }

  @Test
  void badFileLeavesOutAlone() throws IOException {
    prepare("good-smallest");
    assertThat(build()).isZero();
    Map<String, String> before = files(folder.resolve("out"));
    assertThat(before)
        .containsOnlyKeys(
            "drug/clinician.html",
            "drug/clinician.pdf",
            "drug/patient.html",
            "drug/patient.pdf",
            "index.html",
            "manifest.json");
    Path bad = folder.resolve("bad.yaml");
    Files.copy(CASES.resolve("bare-digit/facts.yaml"), bad);
    String good = folder.resolve("facts.yaml").toString();
    assertThat(run("build", bad.toString())).isEqualTo(1);
    assertThat(run("build", good, bad.toString())).isEqualTo(1);
    assertThat(files(folder.resolve("out"))).isEqualTo(before);
  }

  @Test
  void badTemplateLeavesOutAlone() throws IOException {
    prepare("good-smallest");
    build();
    Map<String, String> before = files(folder.resolve("out"));
    copy(CASES.resolve("template-error"), folder);
    assertThat(build()).isEqualTo(1);
    assertThat(files(folder.resolve("out"))).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "biuld, Unmatched argument at index 0: 'biuld'",
    "check --uot, Unknown option: '--uot'",
    "build --handout pateint, There is no handout \"pateint\"; did you mean \"patient\"?",
    "build --paper letter, There is no paper \"letter\"; did you mean \"Letter\"?",
    "build --paper B5, 'There is no paper \"B5\"; choose one of: A4, A5, A6, Letter'",
    "'', 'Say what to do: build, check, '"
  })
  void wrongUsage(String arguments, String message) throws IOException {
    prepare("good-smallest");
    assertThat(
            run(Stream.of(arguments.split(" ")).filter(a -> !a.isEmpty()).toArray(String[]::new)))
        .isEqualTo(2);
    assertThat(printed()).startsWith(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** An argument may come from anywhere; a terminal would obey it. */
  @ParameterizedTest
  @ValueSource(strings = {"%s", "check --%s", "build --paper %s", "build --threads %s"})
  void wrongUsageIsShownWithoutControlCharacters(String arguments) throws IOException {
    prepare("good-smallest");
    assertThat(run(arguments.replace("%s", "\u001b[2J\u202Ex\n\r").split(" "))).isEqualTo(2);
    assertThat(printed())
        .doesNotContain("\u001b", "\u202E", "\r")
        .contains("\uFFFD[2J\uFFFDx\uFFFD\uFFFD");
  }

  @Test
  void ownFault() throws IOException {
    prepare("good-smallest");
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("nobody expected this");
          }
        };
    Terminal terminal =
        new Terminal(new PrintStream(broken), stream(err), true, false, false, () -> 0);
    assertThat(Main.run(arguments("check", "facts.yaml"), terminal)).isEqualTo(3);
    assertThat(printed())
        .startsWith("factleaf: this is a fault of the program, not of your files")
        .contains("nobody expected this");
  }

  @Test
  void everyFindingHasACase() throws IOException {
    Set<String> printed =
        rules(RULE_PRINTED, textOf(Path.of("src/test/resources"), "expected.txt"));
    printed.addAll(rules(RULE_ASSERTED, textOf(Path.of("src/test/java"), ".java")));
    assertThat(printed).isEqualTo(Catalogue.all().keySet());
  }

  private void prepare(String name) throws IOException {
    Files.createDirectory(folder.resolve(SHARED));
    copy(CASES.resolve(SHARED), folder.resolve(SHARED));
    if (MADE.containsKey(name)) {
      MADE.get(name).make(folder);
    } else {
      copy(CASES.resolve(name), folder);
    }
  }

  private int build() {
    return run("build", folder.resolve("facts.yaml").toString());
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Main.run(arguments(arguments), Terminal.plain(stream(out), stream(err)));
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
  private String printed() {
    return err.toString(UTF_8).replace(folder + "/", "");
  }

  /** What a check says that lays out no pages. */
  private static String withoutLayout(String found) {
    return RULES_OF_LAYOUT.stream().anyMatch(rule -> found.contains("[" + rule + "]")) ? "" : found;
  }

  private static String place(String line) {
    return line.replaceFirst("^[^:]+:(\\d+:\\d+):.*", "$1");
  }

  private static PrintStream stream(OutputStream to) {
    return new PrintStream(to, true, UTF_8);
  }

  private static Set<String> rules(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String textOf(Path root, String ending) throws IOException {
    return files(root).entrySet().stream()
        .filter(file -> file.getKey().endsWith(ending))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining());
  }

  /** Every file below a folder by its relative name; bytes as characters. */
  private static Map<String, String> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file, ISO_8859_1));
      }
      return files;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
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
