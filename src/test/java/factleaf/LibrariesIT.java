package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The libraries that are handed on with the program. Runs after Maven's package phase. */
class LibrariesIT {
  private static final Path LIBRARIES = Path.of("target/lib");
  private static final Pattern NOTED = Pattern.compile("(?m)^([a-z0-9_-]+\\*?) {2,}\\S");

  /** A hand that swaps a library on its way here cannot swap this list too. */
  @Test
  void areThoseOfTheList() throws Exception {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, String> library : digests().entrySet()) {
      list.append(library.getValue()).append("  ").append(library.getKey()).append('\n');
    }
    Update.compare(Path.of("src/test/resources/libraries.sha256"), list.toString());
  }

  @Test
  void areThoseOfTheNotice() throws Exception {
    List<String> noted =
        NOTED
            .matcher(Files.readString(Path.of("NOTICE")))
            .results()
            .map(line -> line.group(1))
            .toList();
    List<String> names = digests().keySet().stream().map(LibrariesIT::name).toList();

    assertThat(names).allMatch(name -> noted.stream().anyMatch(line -> covers(line, name)));
    assertThat(noted).allMatch(line -> names.stream().anyMatch(name -> covers(line, name)));
  }

  @Test
  void holdNoNativeCode() throws Exception {
    for (String library : digests().keySet()) {
      try (var files = FileSystems.newFileSystem(LIBRARIES.resolve(library));
          Stream<Path> all = Files.walk(files.getPath("/"))) {
        assertThat(all.map(Path::toString)).noneMatch(f -> f.matches(".*\\.(so|dll|dylib|jnilib)"));
      }
    }
  }

  private static boolean covers(String line, String name) {
    return line.endsWith("*")
        ? name.startsWith(line.substring(0, line.length() - 1))
        : name.equals(line);
  }

  /** Of a file, without its version. */
  private static String name(String file) {
    return file.replaceFirst("-\\d[^-]*\\.jar$", "");
  }

  private static Map<String, String> digests() throws Exception {
    Map<String, String> digests = new TreeMap<>();
    for (Path library : libraries()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(library));
      digests.put(library.getFileName().toString(), HexFormat.of().formatHex(digest));
    }
    return digests;
  }

  /** What the program loads; the folder may hold older ones too, where it was built before. */
  private static List<Path> libraries() throws IOException {
    try (JarFile program = new JarFile("target/factleaf.jar")) {
      String path = program.getManifest().getMainAttributes().getValue("Class-Path");
      return Stream.of(path.split(" ")).map(Path.of("target")::resolve).toList();
    }
  }
}
