package factleaf.project;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.fact.SharedSourcesReader;
import factleaf.fact.Source;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import factleaf.text.Reading;
import factleaf.vocabulary.SourceKind;
import factleaf.yaml.Choices;
import factleaf.yaml.Inputs;
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
  private final InputDisk disk;
  private final Map<Asked, Reading> readings = new ConcurrentHashMap<>();
  private final Map<Asked, Content> contents = new ConcurrentHashMap<>();

  /**
   * A file, by the name that findings give it.
   *
   * @param project the folder that it cannot lie outside
   */
  record Asked(Path file, Path project) {}

  /**
   * What a file holds.
   *
   * @param sources empty if it could not be understood
   * @param texts for the report
   * @param findings what is wrong with it; every sheet that includes it has these faults
   */
  record Content(
      Optional<List<Source>> sources, Map<String, String> texts, List<Finding> findings) {}

  public SourceFiles(InputDisk disk) {
    this.disk = disk;
  }

  InputDisk disk() {
    return disk;
  }

  Reading read(Asked asked) {
    return readings.computeIfAbsent(
        asked, a -> disk.read(a.file(), new Reach.Inside(a.project()), InputDisk.SHEET));
  }

  /**
   * What the file holds.
   *
   * @param file as it was read
   * @param kinds the same in the whole run
   */
  Content content(Asked asked, InputFile file, Choices<SourceKind> kinds) {
    return contents.computeIfAbsent(asked, a -> parse(file, a.file().toString(), kinds));
  }

  private static Content parse(InputFile file, String name, Choices<SourceKind> kinds) {
    Findings findings = new Findings();
    Inputs inputs = new Inputs(findings);
    Optional<List<Source>> sources =
        inputs.parse(file, name).flatMap(root -> SharedSourcesReader.read(root, kinds, findings));
    return new Content(sources, inputs.texts(), findings.sorted());
  }
}
