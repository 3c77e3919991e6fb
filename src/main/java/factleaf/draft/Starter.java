package factleaf.draft;

import factleaf.diagnostic.Findings;
import factleaf.out.OutException;
import factleaf.out.OutFolder;
import factleaf.text.Resource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a new project.
 *
 * <p>Rules: {@code out-foreign-file}, and those of {@link OutFolder}.
 */
public final class Starter {
  /** The id of the first sheet. */
  public static final String SHEET = "first-sheet";

  private static final Map<String, String> FILES =
      Map.of(
          "clinic.yaml", "clinic.yaml",
          ".gitignore", "gitignore",
          ".github/workflows/handouts.yml", "handouts.yml",
          "README.md", "README.md");

  private Starter() {}

  /**
   * Writes the files, or none where one of them is there.
   *
   * @param sheet text of the first sheet
   * @return the paths of the files; none if they could not be written, which is reported
   */
  public static List<String> write(Path folder, String sheet, Findings findings) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("sheets/" + SHEET + ".facts.yaml", sheet.getBytes(StandardCharsets.UTF_8));
    FILES.forEach((path, resource) -> files.put(path, Resource.bytes(Starter.class, resource)));
    List<String> paths = files.keySet().stream().sorted().toList();
    paths.stream()
        .map(folder::resolve)
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .forEach(file -> findings.add(OutException.foreignFile(file).finding("the project")));
    if (findings.hasErrors()) {
      return List.of();
    }
    try (OutFolder out = OutFolder.of(folder)) {
      for (String path : paths) {
        out.stage(path, files.get(path));
      }
      out.commit();
      return paths;
    } catch (OutException e) {
      findings.add(e.finding("the project"));
      return List.of();
    }
  }
}
