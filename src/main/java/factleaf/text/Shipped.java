package factleaf.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates that come with the program, in its jar or its folder of classes. */
public final class Shipped {
  private static final String FOLDER = "factleaf/templates/";
  private static final Path HOME = home();
  private static final Set<String> NAMES = Collections.unmodifiableSet(list());

  private Shipped() {}

  /** The paths of all files in the folder of templates, with {@code /}, in alphabetical order. */
  public static Set<String> names() {
    return NAMES;
  }

  /**
   * The bytes of a file.
   *
   * @param name one of {@link #names}
   */
  public static byte[] bytes(String name) {
    return Resource.bytes(Shipped.class, "/" + FOLDER + name);
  }

  /** A file as one that was read. */
  public static InputFile file(String name) {
    return new InputFile(HOME, bytes(name));
  }

  private static Path home() {
    try {
      return Path.of(Shipped.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // a class is loaded from a valid address
    }
  }

  private static Set<String> list() {
    try {
      return Files.isDirectory(HOME) ? inFolder(HOME.resolve(FOLDER)) : inJar();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> inFolder(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> inJar() throws IOException {
    try (JarFile jar = new JarFile(HOME.toFile(), false)) {
      return jar.stream()
          .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
          .map(entry -> entry.getName().substring(FOLDER.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
