package factleaf.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates that come with the program, in its jar or its folder of classes. */
public final class Shipped {
  private static final String FOLDER = "factleaf/templates/";
  private static final Path HOME = home();
  private static final Map<String, InputFile> FILES = new ConcurrentHashMap<>();
  private static final Set<String> NAMES = Collections.unmodifiableSet(list());

  private Shipped() {}

  /** The paths of all files in the folder of templates, with {@code /}, in alphabetical order. */
  public static Set<String> names() {
    return NAMES;
  }

  /**
   * A file, read when it is first asked for.
   *
   * @param name one of {@link #names}
   */
  public static InputFile file(String name) {
    return FILES.computeIfAbsent(name, Shipped::read);
  }

  private static InputFile read(String name) {
    return new InputFile(HOME, Resource.bytes(Shipped.class, "/" + FOLDER + name));
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
          .map(file -> Slashes.path(folder, file))
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
