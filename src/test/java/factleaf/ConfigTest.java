package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code factleaf config} says which template, and which value of it, comes from where. */
class ConfigTest {
  @TempDir Path folder;

  @Test
  void whatAProjectChangesAddsAndRemoves() throws IOException {
    write(
        "profiles/medicine.yaml",
        """
        factleaf: 2
        search: [identity-class]
        handouts:
          patient-large: {remove: true}
          patient:
            name: Patient handout
            grade: 5
            sections:
              - {id: notes, remove: true}
              - {id: overdose, heading: Too much}
              - {id: help, heading: Help, parts: [{from: [help]}]}
        """);
    write(
        "languages/en/text.yaml", "factleaf: 2\nwords: {greeting: Hello}\n".replace("\\\n", "\n"));
    write("languages/xx/text.yaml", "factleaf: 2\nwords: {greeting: Hello}\n");
    write("print.css", "body { color: black }");
    write("logo.svg", "<svg/>");
    write("screen.css", Files.readString(Path.of("templates/screen.css")));
    Files.copy(Path.of("templates/vocabulary.yaml"), folder.resolve("templates/vocabulary.yaml"));
    assertThat(config())
        .isEqualTo(
            new Builds.Run(
                0,
                """
                languages/en/text.yaml: words.greeting = Hello, templates/languages/en/text.yaml:2:19, added
                languages/xx/text.yaml: templates/languages/xx/text.yaml, added
                logo.svg: templates/logo.svg, added
                print.css: templates/print.css, changed
                profiles/medicine.yaml: search = [identity-class], templates/profiles/medicine.yaml:2:9, shipped: [identity-class, identity-brands, identity-brands-uk, identity-brands-us]
                profiles/medicine.yaml: handouts.patient.grade = 5, templates/profiles/medicine.yaml:7:12, shipped: 6
                profiles/medicine.yaml: handouts.patient.sections.overdose.heading = Too much, templates/profiles/medicine.yaml:10:33, shipped: If you take too much
                profiles/medicine.yaml: handouts.patient.sections.help.id = help, templates/profiles/medicine.yaml:11:14, added
                profiles/medicine.yaml: handouts.patient.sections.help.heading = Help, templates/profiles/medicine.yaml:11:29, added
                profiles/medicine.yaml: handouts.patient.sections.help.parts = [{from: [help]}], templates/profiles/medicine.yaml:11:42, added
                profiles/medicine.yaml: handouts.patient-large, templates/profiles/medicine.yaml:4:27, removed
                profiles/medicine.yaml: handouts.patient.sections.notes, templates/profiles/medicine.yaml:9:29, removed
                """,
                ""));
  }

  @Test
  void whereAValueComesFrom() throws IOException {
    write("languages/en/text.yaml", "factleaf: 2\nnumber: {decimal: \",\"}\n");
    assertThat(config("yaml number.", "screen.css", "no-such").out())
        .isEqualTo(
            """
            languages/en/text.yaml: number.decimal = ,, templates/languages/en/text.yaml:2:19, shipped: .
            languages/en/text.yaml: number.group = ,, templates/languages/en/text.yaml (shipped):4:31
            screen.css: templates/screen.css (shipped)
            """);
    assertThat(config("no-such").out()).isEqualTo("nothing has such a path\n");
  }

  @Test
  void aFileThatCannotBeReadIsAFinding() throws IOException {
    write("profiles/medicine.yaml", "factleaf: 2\nhandouts: {large: {remove: true}}\n");
    Builds.Run run = config();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("[unknown-removal]");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("templates").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Builds.Run config(String... words) {
    String[] arguments = new String[words.length + 3];
    arguments[0] = "config";
    arguments[1] = "--templates";
    arguments[2] = folder.resolve("templates").toString();
    System.arraycopy(words, 0, arguments, 3, words.length);
    Builds.Run run = Builds.run(arguments);
    return new Builds.Run(
        run.exitCode(), run.out().replace(folder + "/", ""), run.err().replace(folder + "/", ""));
  }
}
