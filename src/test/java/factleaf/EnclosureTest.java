package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of templates, texts and snapshots cannot lead out of their folders. */
class EnclosureTest {
  private static final Path CASES = Path.of("src/test/resources");

  @TempDir Path folder;

  private Path templates;
  private Path secret;

  @BeforeEach
  void copy() throws IOException {
    templates = folder.resolve("templates");
    copy(CASES.resolve("findings/templates"), templates);
    copy(CASES.resolve("verify/texts"), folder.resolve("texts"));
    Files.copy(CASES.resolve("findings/good-smallest/facts.yaml"), folder.resolve("facts.yaml"));
    secret = Files.writeString(folder.resolve("secret.ftlh"), "<p>password</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.ftlh",
        "parts/../../secret.ftlh",
        "/../secret.ftlh",
        "FOLDER/secret.ftlh",
        "file://FOLDER/secret.ftlh",
        "classpath:../secret.ftlh",
        "..\\\\secret.ftlh"
      })
  void aTemplateNameCannotLeave(String name) throws IOException {
    String path = name.replace("FOLDER", folder.toString());
    edit("profiles/page.yaml", "template: handout.ftlh", "template: '" + path + "'");
    Builds.Run run = build();
    assertThat(run.err()).contains("[template-missing]").doesNotContain("password");
    assertRefused(run);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../secret.ftlh", "/../secret.ftlh", "FOLDER/secret.ftlh", "x/*/secret.ftlh"})
  void anIncludedNameCannotLeave(String name) throws IOException {
    String path = name.replace("FOLDER", folder.toString());
    edit("handout.ftlh", "<body>", "<body><#include \"" + path + "\">");
    Builds.Run run = build();
    assertThat(run.err())
        .startsWith(templates + "/handout.ftlh:")
        .contains("[template-error]")
        .doesNotContain("<p>password");
    assertRefused(run);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"link.ftlh", "handout.ftlh", "profiles/page.yaml", "xx.yaml", "profiles", "parts"})
  void aLinkCannotLeave(String name) throws IOException {
    Path link = templates.resolve(name);
    if (Files.isDirectory(link)) {
      Files.move(link, folder.resolve("moved"));
      Files.createSymbolicLink(link, folder.resolve("moved"));
    } else {
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, name.equals("parts") ? folder : secret);
    }
    Builds.Run run = build();
    assertThat(run.err())
        .isEqualTo(
            link
                + ":1:1: error: the file leads outside its folder  [file-outside]\n"
                + "   = put the file itself into the project, the folder of templates or that of"
                + " texts\n1 error, 0 warnings\n");
    assertRefused(run);
  }

  @Test
  void linksInsideAndWhatEditorsLeaveDoNoHarm() throws IOException {
    Files.move(templates.resolve("handout.ftlh"), templates.resolve("mine.ftlh"));
    Files.createSymbolicLink(templates.resolve("handout.ftlh"), Path.of("mine.ftlh"));
    Files.createSymbolicLink(templates.resolve(".#mine.ftlh"), Path.of("somebody@house.1"));
    Files.createDirectory(templates.resolve(".hidden"));
    Files.writeString(templates.resolve(".hidden/vocabulary.yaml"), "{");
    Files.writeString(templates.resolve("profiles/page.yaml~"), "{");
    assertThat(build().err()).isEmpty();
  }

  @Test
  void aLinkThatLeadsNowhereOrToAFolderIsAFinding() throws IOException {
    Files.createSymbolicLink(templates.resolve("vocabulary.yaml"), Path.of("nowhere"));
    Files.createDirectories(templates.resolve("languages"));
    Files.createSymbolicLink(templates.resolve("languages/xx"), templates.resolve("profiles"));
    Builds.Run run = build();
    assertThat(run.err())
        .contains(templates + "/vocabulary.yaml:1:1: error: the file is not there  [file-missing]")
        .contains(templates + "/languages/xx:1:1: error: the file cannot be read  [file-unread");
    assertRefused(run);
  }

  @Test
  void aFolderWithTheNameOfAFileIsAFinding() throws IOException {
    Files.createDirectory(templates.resolve("vocabulary.yaml"));
    Builds.Run run = build();
    assertThat(run.err())
        .contains(templates + "/vocabulary.yaml:1:1: error: the file cannot be read")
        .contains("it is a folder");
    assertRefused(run);
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    Path real = folder.resolve("elsewhere");
    Files.move(templates, real);
    Files.createSymbolicLink(templates, real);
    assertThat(build().err()).isEmpty();
    assertThat(Files.readString(folder.resolve("out/manifest.json")))
        .contains("{\"file\": \"templates/handout.ftlh\"");
  }

  @Test
  void aHugeFileAmongTheTemplatesIsNotRead() throws IOException {
    huge(templates.resolve("film.mp4"));
    Builds.Run run = build();
    assertThat(run.err()).startsWith(templates + "/film.mp4:1:1: error: ").contains("[file-size]");
    assertRefused(run);
  }

  @Test
  void aSnapshotLinkCannotLeave() throws IOException {
    Path text = folder.resolve("texts/article.txt");
    Files.move(text, folder.resolve("outside.txt"));
    Files.createSymbolicLink(text, folder.resolve("outside.txt"));
    Builds.Run run = verify(CASES.resolve("verify/good/facts.yaml"));
    assertThat(run.err()).contains("good/facts.yaml:8:3: error: ").contains("[file-outside]");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aHugeSnapshotIsNotRead() throws IOException {
    huge(folder.resolve("texts/article.txt"));
    Builds.Run run = verify(CASES.resolve("verify/good/facts.yaml"));
    assertThat(run.err()).contains("good/facts.yaml:8:3: error: ").contains("[file-size]");
  }

  /** The name is a finding already; what stands there must not be told by its checksum. */
  @ParameterizedTest
  @ValueSource(strings = {"../secret.ftlh", "FOLDER/secret.ftlh", "..", "sub/../../secret.ftlh"})
  void aSnapshotNameCannotLeave(String name) throws IOException {
    String facts = Files.readString(CASES.resolve("verify/good/facts.yaml"));
    Path sheet = folder.resolve("facts.yaml");
    String path = name.replace("FOLDER", folder.toString());
    Files.writeString(sheet, facts.replace("file: article.txt", "file: " + path));
    Builds.Run run = verify(sheet);
    assertThat(run.err()).startsWith(sheet + ":12:22: error: ").contains("[bad-snapshot]");
    assertThat(run.err()).doesNotContain("snapshot-changed").doesNotContain("snapshot-missing");
  }

  private Builds.Run build() {
    return Builds.run(
        "build",
        "--today",
        Builds.TODAY,
        "--templates",
        templates.toString(),
        "--out",
        folder.resolve("out").toString(),
        folder.resolve("facts.yaml").toString());
  }

  private Builds.Run verify(Path sheet) {
    return Builds.run(
        "verify",
        "--today",
        Builds.TODAY,
        "--templates",
        templates.toString(),
        "--snapshots",
        folder.resolve("texts").toString(),
        sheet.toString());
  }

  private void assertRefused(Builds.Run run) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(templates.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(templates.resolve(file), text.replace(from, to));
  }

  /** A file of 17 MiB that takes no room on the disk. */
  private static void huge(Path file) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(17 << 20);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
