package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Update;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed out/ is what a build makes. Compressed bytes may differ between builds of the JDK,
 * so PDFs are compared by their decoded pages, and their sums in the manifest not at all.
 */
class OutTest {
  private static final Path COMMITTED = Path.of("out");

  @Test
  void committedHandoutsAreWhatABuildMakes(@TempDir Path out) throws IOException {
    Builds.build(Builds.BACLOFEN, Update.ON ? COMMITTED : out, "sheets");
    if (!Update.ON) {
      assertSame(contents(COMMITTED), contents(out));
    }
  }

  @Test
  void twoBuildsGiveTheSameBytes(@TempDir Path first, @TempDir Path second) throws IOException {
    Builds.build(Builds.EXAMPLE, first);
    Builds.build(Builds.EXAMPLE, second);
    for (Path file : files(first)) {
      assertThat(first.resolve(file)).hasSameBinaryContentAs(second.resolve(file));
    }
  }

  @Test
  void aSecondBuildWritesNothing(@TempDir Path out) throws IOException {
    Builds.build(Builds.EXAMPLE, out);
    TreeMap<Path, Object> before = modified(out);
    Builds.build(Builds.EXAMPLE, out);
    assertThat(modified(out)).isEqualTo(before);
  }

  @Test
  void buildingOneHandoutLeavesTheOthers(@TempDir Path out) throws IOException {
    Builds.build(Builds.EXAMPLE, out);
    TreeMap<String, String> before = contents(out);
    Files.delete(out.resolve("exampline/patient.html"));
    Builds.Run run =
        Builds.run(
            "build",
            "--today",
            Builds.TODAY,
            "--handout",
            "patient",
            "--out",
            out.toString(),
            Builds.EXAMPLE.toString());
    assertThat(run.exitCode()).isZero();
    assertSame(before, contents(out));
  }

  /** Names the files that differ; their contents would fill the screen. */
  private static void assertSame(TreeMap<String, String> expected, TreeMap<String, String> actual) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    assertThat(expected.keySet())
        .as("files that differ; run ./factleaf build and commit out/")
        .allMatch(file -> actual.get(file).equals(expected.get(file)));
  }

  private static TreeMap<Path, Object> modified(Path folder) throws IOException {
    TreeMap<Path, Object> times = new TreeMap<>();
    for (Path file : files(folder)) {
      times.put(
          file, Files.readAttributes(folder.resolve(file), "unix:ino,lastModifiedTime").toString());
    }
    return times;
  }

  private static TreeMap<String, String> contents(Path folder) throws IOException {
    TreeMap<String, String> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = file.toString();
      Path path = folder.resolve(file);
      contents.put(name, name.endsWith(".pdf") ? pages(path) : text(path));
    }
    return contents;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file)
        .replaceAll("(\"format\": \"pdf\", \"sha256\": \")[0-9a-f]{64}", "$1");
  }

  private static String pages(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      text.append(document.getDocumentInformation().getTitle());
      text.append(document.getDocumentInformation().getCreationDate().toInstant());
      for (PDPage page : document.getPages()) {
        try (InputStream in = page.getContents()) {
          text.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return text.toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }
}
