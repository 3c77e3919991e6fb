package factleaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Recipe;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONTRIBUTING's recipe for an output format: one class and one line. */
class OutputFormatTest {
  private static final String LIST = "src/main/java/factleaf/build/OutputFormat.java";
  private static final String PDF = "        new PdfFormat(fonts)";

  /** What would be made anyway: no PDF, which takes longest. */
  private static final String PROFILE = "factleaf: 2\nformats: [html]\n";

  @TempDir Path folder;
  private Path classes;

  /** Compiles what the page changes; the rest of the program is as it is. */
  @BeforeEach
  void addedAsThePageSays() throws IOException {
    Files.copy(Builds.EXAMPLE, folder.resolve("facts.yaml"));
    Path profiles = Files.createDirectories(folder.resolve("templates/profiles"));
    Files.writeString(profiles.resolve("medicine.yaml"), PROFILE);
    Recipe recipe = Recipe.of("An output format");
    recipe.write(folder, "src/main/java/factleaf/build/EntryLines.java");
    String list = Files.readString(Path.of(LIST));
    assertThat(list).contains(PDF);
    Files.writeString(
        folder.resolve(LIST), list.replace(PDF, recipe.below("`OutputFormat.all`") + PDF));
    classes = folder.resolve("classes");
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                folder.resolve("src/main/java/factleaf/build/EntryLines.java").toString(),
                folder.resolve(LIST).toString());
    assertThat(exit).isZero();
  }

  @Test
  void itIsMadeLinkedListedComparedAndRemoved() throws IOException, InterruptedException {
    Path lines = folder.resolve("out/exampline/patient.lines");
    assertThat(run("build")).contains("exampline/patient.lines").contains("exampline/patient.html");
    String good = Files.readString(lines);
    assertThat(good.lines()).contains("It calms nerve signals.");
    assertThat(folder.resolve("out/index.html"))
        .content()
        .contains(
            "<a href=\"exampline/patient.lines\" aria-label=\"Exampline, Patient handout,"
                + " lines\">");
    assertThat(folder.resolve("out/manifest.json"))
        .content()
        .contains("\"path\": \"exampline/patient.lines\", \"format\": \"lines\", ");
    assertThat(run("build", "--check", "--quiet")).isEmpty();
    Files.writeString(lines, "edited");
    assertThat(run("build", "--check")).contains("patient.lines:1:1: error: ");
    run("build");
    assertThat(lines).hasContent(good);
    Path facts = folder.resolve("facts.yaml");
    Files.writeString(facts, Files.readString(facts).replace("id: exampline\n", "id: other\n"));
    run("build", "--prune");
    assertThat(lines.getParent()).doesNotExist();
    assertThat(folder.resolve("out/other/patient.lines")).hasContent(good);
  }

  /** What the program prints, with the classes of the page before its own. */
  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:TieredStopAtLevel=1"); // ends before more would have paid for itself
    command.add("-Dfactleaf.out=true");
    command.add("-cp");
    command.add(classes + File.pathSeparator + System.getProperty("java.class.path"));
    command.add("factleaf.cli.Main");
    command.addAll(List.of(arguments));
    command.addAll(List.of("--format", "lines"));
    command.addAll(List.of("--today", Builds.TODAY, "facts.yaml"));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return printed;
  }
}
