package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputFile;
import factleaf.text.Shipped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project's folder of templates over the one that comes with the program: YAML files are laid
 * over each other ({@link Laying}); of any other file the project's counts alone.
 *
 * @param folder what findings call the project's folder
 * @param own the project's files by their paths in the folder, with {@code /}
 * @param shipped those of the program that count
 */
public record Overlay(String folder, Map<String, InputFile> own, Map<String, InputFile> shipped)
    implements DataFiles {
  /** The program's files, parsed by whoever asks first. */
  private static final Map<String, Mapping> PARSED = new ConcurrentHashMap<>();

  private static final String SHIPPED = " (shipped)";

  /** Lays files over those of the program. A copy of one of these takes its place. */
  public static Overlay of(String folder, Map<String, InputFile> own) {
    Map<String, InputFile> shipped = new TreeMap<>();
    for (String path : Shipped.names()) {
      InputFile over = own.get(path);
      if (over == null || (isLaid(path) && !isSame(over, path))) {
        shipped.put(path, Shipped.file(path));
      }
    }
    return new Overlay(folder, own, shipped);
  }

  /** The program's files alone. */
  public static Overlay none() {
    return of("templates", Map.of());
  }

  private static boolean isLaid(String path) {
    return path.endsWith(".yaml");
  }

  /** What findings call a file. */
  public String name(String path) {
    return own.containsKey(path) || !shipped.containsKey(path)
        ? folder + "/" + path
        : shippedName(path);
  }

  /** Whether a place is in a file of the program. */
  public static boolean isShipped(Span place) {
    return place.file().endsWith(SHIPPED);
  }

  private static String shippedName(String path) {
    return "templates/" + path + SHIPPED;
  }

  /** The files that are not laid over each other but count whole, by path. */
  public Map<String, InputFile> whole() {
    Map<String, InputFile> files = new TreeMap<>(shipped);
    files.putAll(own);
    return files;
  }

  /** Hands out all files that count, as the manifest calls them, in alphabetical order. */
  public void each(BiConsumer<String, InputFile> to) {
    whole()
        .forEach(
            (path, file) -> {
              to.accept("templates/" + path, file);
              if (own.containsKey(path) && shipped.containsKey(path)) {
                to.accept(shippedName(path), shipped.get(path));
              }
            });
  }

  /** Lets the report show the lines of all files that are texts. */
  public void remember(Inputs inputs) {
    own.forEach((path, file) -> file.text().ifPresent(t -> inputs.remember(name(path), t)));
    shipped.forEach(
        (path, file) -> file.text().ifPresent(t -> inputs.remember(shippedName(path), t)));
  }

  @Override
  public Optional<Mapping> yaml(String path, Findings findings) {
    Optional<Mapping> under = shippedYaml(path);
    if (!own.containsKey(path)) {
      return under;
    }
    Optional<Mapping> over = parse(own.get(path), folder + "/" + path, findings);
    if (!isCopy(path)) {
      over.ifPresent(root -> FormatVersion.check(root, findings));
    }
    return over.map(root -> under.map(u -> laid(path, root, u, findings)).orElse(root));
  }

  private Mapping laid(String path, Mapping own, Mapping shipped, Findings findings) {
    Mapping laid =
        new Laying(this::isNamed, findings).lay(own.without(List.of(Safeguards.ALLOW)), shipped);
    Safeguards.check(path, own, shipped, laid, findings);
    return laid;
  }

  /** Whether a name stands more than once in the project's files. */
  private boolean isNamed(String name) {
    Stream<String> texts = own.values().stream().flatMap(file -> file.text().stream());
    String all = texts.collect(Collectors.joining());
    return all.indexOf(name) < all.lastIndexOf(name);
  }

  /** The root of a shipped file that counts. */
  Optional<Mapping> shippedYaml(String path) {
    return Optional.ofNullable(shipped.get(path))
        .map(file -> PARSED.computeIfAbsent(path, p -> parsed(p, file)));
  }

  /** The root of a project's file alone. */
  Optional<Mapping> ownYaml(String path) {
    return Optional.ofNullable(own.get(path))
        .flatMap(file -> parse(file, name(path), new Findings()));
  }

  /** Whether a project's file is a copy of the shipped one. */
  boolean isCopy(String path) {
    return own.containsKey(path) && Shipped.names().contains(path) && isSame(own.get(path), path);
  }

  private static boolean isSame(InputFile file, String path) {
    return Arrays.equals(file.bytes(), Shipped.file(path).bytes());
  }

  private static Optional<Mapping> parse(InputFile file, String name, Findings findings) {
    return file.text(name, findings)
        .flatMap(text -> YamlReader.read(name, text, findings))
        .flatMap(root -> Fields.asMapping(root, "the file", findings));
  }

  /** A mistake in one is a fault of the program. */
  private static Mapping parsed(String path, InputFile file) {
    Findings findings = new Findings();
    return parse(file, shippedName(path), findings)
        .orElseThrow(() -> new IllegalStateException(findings.sorted().toString()));
  }

  @Override
  public boolean isShipped(String path) {
    return own.keySet().stream()
        .filter(p -> p.equals(path) || p.startsWith(path + "/"))
        .allMatch(p -> Shipped.names().contains(p) && isLaid(p) && !shipped.containsKey(p));
  }

  @Override
  public Set<String> names(String folder) {
    Set<String> names = new TreeSet<>();
    Stream.of(own, shipped)
        .flatMap(files -> files.keySet().stream())
        .filter(path -> path.startsWith(folder + "/"))
        .map(path -> path.substring(folder.length() + 1).split("/")[0])
        .forEach(names::add);
    return names;
  }
}
