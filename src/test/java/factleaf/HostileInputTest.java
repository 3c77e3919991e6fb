package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.EditedProject;
import factleaf.testing.EditedProject.Kind;
import factleaf.testing.Pipe;
import factleaf.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inputs that are not what their names promise. */
class HostileInputTest {
  @TempDir Path temp;
  @TempDir Path outside;
  private EditedProject project;
  private Path out;

  @BeforeEach
  void lay() throws IOException {
    project = EditedProject.in(temp.resolve("project"));
    out = temp.resolve("out");
  }

  @ParameterizedTest
  @EnumSource
  void aPipeInPlaceOfAFileIsAFinding(Kind kind) throws IOException {
    assertThat(Builds.run(project.build(out)).exitCode()).isZero();
    Path file = project.file(kind);
    Files.delete(file);
    try (Pipe pipe = Pipe.at(file)) {
      for (Path folder : List.of(out, temp.resolve("new"))) {
        Builds.Run run = Builds.run(project.build(folder));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("[file-unreadable]").contains("it is not a regular file");
      }
      assertThat(pipe.writer().isAlive()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = "FACTS") // whoever names a fact file may name a link to it
  void aLinkThatComesLaterIsCheckedLikeTheFirst(Kind kind) throws IOException {
    assertThat(Builds.run(project.build(out)).exitCode()).isZero();
    Path file = project.file(kind);
    Path elsewhere = outside.resolve("file");
    Files.move(file, elsewhere);
    Files.createSymbolicLink(file, elsewhere);
    Builds.Run run = Builds.run(project.build(out));
    Files.delete(file);
    assertThat(run.err()).contains("[file-outside]");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void namesOfFilesDoNotRuleTheTerminal() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("a\u001B[31m\u202Eb"));
    Files.writeString(folder.resolve("x\u001B]0;y\u0007.facts.yaml"), "id: drug\n");
    for (String command : new String[] {"check", "build"}) {
      Builds.Run run =
          Builds.run(
              command,
              "--templates",
              project.folder().resolve("templates").toString(),
              "" + folder);
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .contains("/a\uFFFD[31m\uFFFDb/x\uFFFD]0;y\uFFFD.facts.yaml:1:1: error: ");
      assertThat(run.err()).doesNotContain("\u001B", "\u0007", "\u202E");
    }
    Builds.Run built = Builds.run(project.build(folder.resolve("out")));
    assertThat(built.out() + built.err()).doesNotContain("\u001B", "\u202E");
  }

  @Test
  void aControlCharacterInAKeptTextIsNamed() throws IOException {
    assertKept(
        "Doses\n\nAt most 5 mg.\nIt\u0001 ends.\n".getBytes(StandardCharsets.UTF_8),
        "the snapshot \"001.txt\" has a control character, U+0001",
        "[text-character]",
        "it is in line 4;");
  }

  @Test
  void aKeptTextInAnotherEncodingIsNotGuessed() throws IOException {
    assertKept(
        "Doses\n\nAt most 2½ tablets.\n".getBytes(StandardCharsets.ISO_8859_1),
        "the snapshot \"001.txt\" is not UTF-8  [file-encoding]");
  }

  private void assertKept(byte[] text, String... findings) throws IOException {
    Files.write(temp.resolve("001.txt"), text);
    String snapshot = ", snapshot: {file: 001.txt, sha256: " + Digest.of(text) + "}}";
    Path sources = project.file(Kind.INCLUDE);
    Files.writeString(sources, Files.readString(sources).replace("}", snapshot));
    for (String command : new String[] {"verify", "coverage"}) {
      Builds.Run run =
          Builds.run(
              command,
              "--today",
              Builds.TODAY,
              "--templates",
              project.folder().resolve("templates").toString(),
              "--snapshots",
              temp.toString(),
              project.file(Kind.FACTS).toString());
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains(findings);
    }
  }
}
