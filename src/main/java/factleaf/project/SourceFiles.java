package factleaf.project;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.fact.SharedSourcesReader;
import factleaf.fact.Source;
import factleaf.text.Digest;
import factleaf.yaml.InputFile;
import factleaf.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of sources that the sheets of a run share. Each is read once, whoever asks for it, and
 * kept until the run ends. Safe for use by several threads.
 */
public final class SourceFiles {
  private final Map<String, Content> files = new ConcurrentHashMap<>();
  private final Map<Path, String> digests = new ConcurrentHashMap<>();

  /**
   * What a file holds.
   *
   * @param sources empty if it could not be read
   * @param findings what is wrong with it; every sheet that includes it has these faults
   */
  record Content(
      Optional<List<Source>> sources, String text, String sha256, List<Finding> findings) {}

  /**
   * A file's content.
   *
   * @param file where it is
   * @param name what findings call it
   */
  Content read(Path file, String name) {
    return files.computeIfAbsent(name, n -> parse(file, n));
  }

  /** The digest of a file as it is; empty if it cannot be read. */
  public String digest(Path file) {
    return digests.computeIfAbsent(
        file.toAbsolutePath(),
        path -> InputFile.bytes(path, path.toString(), new Findings()).map(Digest::of).orElse(""));
  }

  private static Content parse(Path file, String name) {
    Findings findings = new Findings();
    Optional<byte[]> bytes = InputFile.bytes(file, name, findings);
    Optional<String> text = bytes.flatMap(b -> InputFile.decode(b, name, findings));
    Optional<List<Source>> sources =
        text.flatMap(t -> YamlReader.read(name, t, findings))
            .flatMap(root -> SharedSourcesReader.read(root, findings));
    return new Content(
        sources, text.orElse(""), bytes.map(Digest::of).orElse(""), findings.sorted());
  }
}
