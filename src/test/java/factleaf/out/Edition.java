package factleaf.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import factleaf.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files of out/ by path, with a manifest that lists them, put there as a build does it.
 *
 * @param files without the manifest
 */
record Edition(Map<String, String> files) {
  private static final String MANIFEST = "manifest.json";
  private static final String MARK = "\"factleaf\":\n";

  static Edition of(String... pathsAndTexts) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return new Edition(files);
  }

  /** What a reader finds in a folder, without the working folder. */
  static Map<String, String> in(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(root)) {
      for (Path file : walk(root)) {
        String name = root.relativize(file).toString();
        if (Files.isRegularFile(file) && !name.startsWith(".factleaf")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  /** Everything below a folder. */
  static List<Path> walk(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(path -> !path.equals(root)).sorted().toList();
    }
  }

  /** The files, the manifest, and other people's. */
  Map<String, String> with(Map<String, String> others) {
    Map<String, String> all = new TreeMap<>(files);
    if (!files.isEmpty()) {
      all.put(MANIFEST, manifest());
    }
    all.putAll(others);
    return all;
  }

  /** Makes this the edition of a folder. */
  List<String> build(Path root, Disk disk) throws OutException {
    try (OutFolder out = OutFolder.open(root, disk)) {
      stage(out);
      return out.commit();
    }
  }

  /** Does all that a build does before it commits. */
  void stage(OutFolder out) throws OutException {
    Map<String, String> old = listed(out);
    out.recognise(old, Map.of());
    for (Map.Entry<String, String> file : with(Map.of()).entrySet()) {
      out.stage(file.getKey(), file.getValue().getBytes(UTF_8));
    }
    for (String path : old.keySet()) {
      if (!files.containsKey(path)) {
        out.remove(path);
      }
    }
  }

  private static Map<String, String> listed(OutFolder out) throws OutException {
    String text = out.read(MANIFEST).map(bytes -> new String(bytes, UTF_8)).orElse(MARK);
    return text.lines()
        .skip(1)
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(words -> words[1], words -> words[0]));
  }

  private String manifest() {
    return files.entrySet().stream()
        .map(file -> Digest.of(file.getValue().getBytes(UTF_8)) + " " + file.getKey())
        .collect(Collectors.joining("\n", MARK, ""));
  }
}
