package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import factleaf.text.Unread;
import factleaf.yaml.Inputs;
import factleaf.yaml.Node;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of the folder of templates as they were read, each once.
 *
 * @param name what findings call the folder
 * @param files by their paths in the folder, with {@code /}
 */
record TemplateFolder(String name, Map<String, InputFile> files) {
  private static final Pattern WORD = Pattern.compile("\\bwords(?:\\.(\\w+)|\\[\"([^\"]+)\"])");

  /**
   * Reads the folder.
   *
   * <p>Rules: {@code folder-missing}, {@code file-unreadable}, {@code file-outside}, {@code
   * file-size}.
   *
   * @return empty, with findings, if there is no such folder, or a file in it may not be read: what
   *     it would have said is not known
   */
  static Optional<TemplateFolder> read(Path folder, InputDisk disk, Findings findings) {
    try {
      Path real = folder.toRealPath();
      Map<String, InputFile> files = new TreeMap<>();
      boolean whole = true;
      for (Path file : disk.below(real)) {
        String name = real.relativize(file).toString().replace('\\', '/');
        switch (disk.read(file, new Reach.Inside(real), InputDisk.KEPT)) {
          case InputFile read -> files.put(name, read);
          case Unread.FOLDER, Unread.MISSING -> {} // a link to a folder, or gone meanwhile
          case Unread unread -> {
            unread.report("the file", Span.startOf(folder + "/" + name), findings);
            whole = false;
          }
        }
      }
      return whole ? Optional.of(new TemplateFolder(folder.toString(), files)) : Optional.empty();
    } catch (NoSuchFileException | NotDirectoryException e) {
      findings.error(
          "folder-missing",
          Span.startOf(folder.toString()),
          "there is no folder of templates",
          "name it with --templates");
    } catch (IOException e) {
      findings.error(
          "file-unreadable",
          Span.startOf(folder.toString()),
          "the folder cannot be read",
          "check that you may read it, and all folders in it");
    }
    return Optional.empty();
  }

  /** All files, in alphabetical order, as the manifest calls them. */
  List<InputDigest> digests() {
    return files.entrySet().stream()
        .map(file -> new InputDigest("templates/" + file.getKey(), file.getValue().sha256()))
        .toList();
  }

  /** Lets the report show the lines of all files that are texts. */
  void remember(Inputs inputs) {
    files.forEach((n, file) -> file.text().ifPresent(t -> inputs.remember(name + "/" + n, t)));
  }

  /** A YAML file's root node; empty, with findings, if it cannot be understood. */
  Optional<Node> yaml(String file, Inputs inputs, Findings findings) {
    if (!files.containsKey(file)) {
      Unread.MISSING.report("the file", Span.startOf(name + "/" + file), findings);
      return Optional.empty();
    }
    return inputs.parse(files.get(file), name + "/" + file);
  }

  /** The words that templates print, by the names they give them. */
  Set<String> printedWords() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".ftlh"))
        .flatMap(file -> file.getValue().text().stream())
        .flatMap(text -> WORD.matcher(text).results())
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The languages that {@code text/} has words for. */
  List<String> languages() {
    return files.keySet().stream()
        .filter(file -> file.matches("text/[^/]+\\.yaml"))
        .map(file -> file.substring("text/".length(), file.length() - ".yaml".length()))
        .toList();
  }
}
