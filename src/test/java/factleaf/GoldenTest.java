package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML of a sheet about a medicine that does not exist, byte for byte. */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @Test
  void everyPageIsAsExpectedAndNoExpectationIsUnused(@TempDir Path out) throws IOException {
    Builds.build(Builds.EXAMPLE, out);
    List<Path> pages = html(out);
    assertThat(pages).hasSize(11);
    for (Path page : pages) {
      Update.compare(GOLDEN.resolve(page.toString()), Files.readString(out.resolve(page)));
    }
    assertThat(html(GOLDEN)).isEqualTo(pages);
  }

  private static List<Path> html(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(folder::relativize)
          .sorted()
          .toList();
    }
  }
}
