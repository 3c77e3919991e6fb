package factleaf;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import factleaf.testing.Update;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every Java file is as google-java-format leaves it; {@code mvn verify -Dupdate} formats them. */
class FormattingTest {
  private final Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());

  @TestFactory
  Stream<DynamicTest> formatted() throws Exception {
    return Stream.of("src", "bench/src")
        .flatMap(FormattingTest::files)
        .filter(file -> file.toString().endsWith(".java"))
        .sorted()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
  }

  private static Stream<Path> files(String folder) {
    try {
      return Files.walk(Path.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Path file) throws Exception {
    String text = Files.readString(file);
    String unusedRemoved = RemoveUnusedImports.removeUnusedImports(text);
    Update.compare(file, formatter.formatSourceAndFixImports(unusedRemoved));
  }
}
