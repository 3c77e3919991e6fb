package factleaf.project;

import factleaf.check.Rules;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.FactSheet;
import factleaf.figure.Units;
import factleaf.figure.UnitsReader;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Profile;
import factleaf.handout.ProfileReader;
import factleaf.handout.Texts;
import factleaf.handout.TextsReader;
import factleaf.html.HtmlRenderer;
import factleaf.html.Limits;
import factleaf.text.Digest;
import factleaf.yaml.Inputs;
import factleaf.yaml.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of templates: the handouts, the texts by language, and the templates themselves.
 *
 * @param units the table of units
 * @param files every file of the folder, in alphabetical order
 */
public record Templates(
    Profile profile,
    Units units,
    Map<String, Texts> texts,
    HtmlRenderer html,
    List<InputDigest> files) {
  /** Largest file that is read, in bytes; a handout holds pictures and style sheets too. */
  private static final int LARGEST = 16 << 20;

  /**
   * Loads the folder.
   *
   * <p>Rules: {@code folder-missing}, {@code file-outside}, {@code file-size}, and those of the
   * readers it calls.
   *
   * @return empty, with findings, if there is no such folder
   */
  public static Optional<Templates> load(Path folder, Inputs inputs, Findings findings)
      throws IOException {
    String name = folder.toString();
    if (!Files.isDirectory(folder)) {
      findings.error(
          "folder-missing",
          Span.startOf(name),
          "there is no folder of templates",
          "name it with --templates");
      return Optional.empty();
    }
    List<InputDigest> files = files(folder, inputs, findings);
    Optional<Node> root = read(folder, folder.resolve("handouts.yaml"), inputs);
    Profile profile = root.map(node -> ProfileReader.read(node, findings)).orElse(Profile.NONE);
    Units units = UnitsReader.shipped();
    Map<String, Texts> texts = texts(folder, profile.handouts(), units, inputs, findings);
    HtmlRenderer html = new HtmlRenderer(folder, name, Limits.STANDARD);
    return Optional.of(new Templates(profile, units, texts, html, files));
  }

  /** The handouts in the order of handouts.yaml. */
  public List<HandoutSpec> handouts() {
    return profile.handouts();
  }

  /**
   * The texts for a sheet's language; reported and empty if there are none, or if the rules cannot
   * read the language. Rule: {@code unknown-language}.
   */
  Optional<Texts> texts(FactSheet sheet, Findings findings) {
    List<String> known = texts.keySet().stream().filter(Rules.languages()::contains).toList();
    if (known.contains(sheet.language())) {
      return Optional.of(texts.get(sheet.language()));
    }
    boolean saidAlready = sheet.language().isEmpty() || (known.isEmpty() && findings.hasErrors());
    if (!saidAlready) {
      findings.error(
          "unknown-language",
          sheet.span(),
          "there are no texts and word lists for the language \"" + sheet.language() + "\"",
          Suggestion.hint(sheet.language(), known));
    }
    return Optional.empty();
  }

  private static Map<String, Texts> texts(
      Path folder, List<HandoutSpec> handouts, Units units, Inputs inputs, Findings findings)
      throws IOException {
    List<String> audiences = handouts.stream().map(HandoutSpec::audience).distinct().toList();
    Map<String, Texts> texts = new TreeMap<>();
    for (Path file : list(folder.resolve("text"))) {
      String fileName = file.getFileName().toString();
      if (fileName.endsWith(".yaml")) {
        String language = fileName.substring(0, fileName.length() - ".yaml".length());
        read(folder, file, inputs)
            .ifPresent(
                node ->
                    texts.put(
                        language, TextsReader.read(node, language, audiences, units, findings)));
      }
    }
    return texts;
  }

  /** A YAML file's root; empty if it cannot be read, or leads out of the folder. */
  private static Optional<Node> read(Path folder, Path file, Inputs inputs) throws IOException {
    boolean outside = Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath());
    return outside ? Optional.empty() : inputs.read(file, file.toString());
  }

  private static List<InputDigest> files(Path folder, Inputs read, Findings findings)
      throws IOException {
    Path real = folder.toRealPath();
    Map<String, InputDigest> inputs = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(real)) {
      for (Path file : walk.sorted().toList()) {
        String name = real.relativize(file).toString().replace('\\', '/');
        if (isReadable(file, real, folder + "/" + name, findings)) {
          byte[] bytes = Files.readAllBytes(file);
          read.remember(folder + "/" + name, new String(bytes, StandardCharsets.UTF_8));
          inputs.put(name, new InputDigest("templates/" + name, Digest.of(bytes)));
        }
      }
    }
    return List.copyOf(inputs.values());
  }

  /** Whether something in the folder is a file to read; links may lead anywhere. */
  private static boolean isReadable(Path file, Path folder, String name, Findings findings)
      throws IOException {
    if (Files.exists(file) && !file.toRealPath().startsWith(folder)) {
      findings.error(
          "file-outside",
          Span.startOf(name),
          "the link leads out of the folder of templates",
          "put what it leads to into the folder");
      return false;
    }
    if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
      findings.error(
          "file-size",
          Span.startOf(name),
          "the file is larger than " + (LARGEST >> 20) + " MiB",
          "the folder is for templates; keep the file elsewhere");
      return false;
    }
    return Files.isRegularFile(file);
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
