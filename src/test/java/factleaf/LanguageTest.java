package factleaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language that is set up only in part: what is missing is named, and nothing breaks. */
class LanguageTest {
  private static final Path LISTS = Path.of("templates/languages/en");

  @TempDir Path folder;

  @Test
  void textsOnly() throws Exception {
    prepare();
    String printed = check(1);
    for (String list : lists()) {
      boolean needed = list.equals("checklist.yaml");
      assertThat(printed.contains("/fr/" + list)).as(list).isNotEqualTo(needed);
    }
    assertThat(printed).contains("no checklist, for want of words in \"fr\"");
  }

  @Test
  void eachListMissingInTurn() throws Exception {
    for (String missing : lists()) {
      prepare();
      for (String list : lists()) {
        if (!list.equals(missing)) {
          Files.copy(LISTS.resolve(list), lists("fr").resolve(list));
        }
      }
      String printed = check(missing.equals("lay-wording.yaml") ? 1 : 0);
      assertThat(printed)
          .contains(
              missing.equals("checklist.yaml")
                  ? "no checklist, for want of words in \"fr\""
                  : "there is no templates/languages/fr/" + missing);
      Files.walk(folder).sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
    }
  }

  private static List<String> lists() throws IOException {
    try (Stream<Path> files = Files.list(LISTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !List.of("prose.yaml", "text.yaml").contains(name))
          .sorted()
          .toList();
    }
  }

  private Path lists(String language) {
    return folder.resolve("classes/factleaf/templates/languages").resolve(language);
  }

  private void prepare() throws IOException {
    Files.createDirectories(lists("fr"));
    Path text = Files.createDirectories(folder.resolve("templates/languages/fr"));
    Files.copy(LISTS.resolve("text.yaml"), text.resolve("text.yaml"));
    Files.createDirectories(folder.resolve("templates/profiles"));
    for (String name : List.of("profiles/page.yaml", "handout.ftlh", "index.ftlh")) {
      Path from = Path.of("src/test/resources/findings/templates");
      Files.copy(from.resolve(name), folder.resolve("templates").resolve(name));
    }
    String facts =
        Files.readString(Path.of("src/test/resources/findings/good-smallest/facts.yaml"));
    Files.writeString(folder.resolve("facts.yaml"), facts.replace("language: en", "language: fr"));
  }

  /** Runs the program with the lists of the folder among its classes. */
  private String check(int exitCode) throws Exception {
    List<URL> classes = new ArrayList<>(List.of(folder.resolve("classes").toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      classes.add(Path.of(entry).toUri().toURL());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, UTF_8);
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(classes.toArray(URL[]::new), platform)) {
      Class<?> terminal = loader.loadClass("factleaf.cli.Terminal");
      Object plain =
          terminal
              .getMethod("plain", PrintStream.class, PrintStream.class)
              .invoke(null, stream, stream);
      String[] arguments = {
        "check",
        "--checklist",
        "--today",
        Builds.TODAY,
        "--templates",
        folder.resolve("templates").toString(),
        folder.resolve("facts.yaml").toString()
      };
      Object exit =
          loader
              .loadClass("factleaf.cli.Main")
              .getMethod("run", String[].class, terminal)
              .invoke(null, arguments, plain);
      assertThat(exit).as(bytes.toString(UTF_8)).isEqualTo(exitCode);
    }
    return bytes.toString(UTF_8);
  }
}
