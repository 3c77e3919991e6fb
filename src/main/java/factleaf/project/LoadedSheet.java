package factleaf.project;

import factleaf.check.CheckContext;
import factleaf.check.Rules;
import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.fact.FactSheetReader;
import factleaf.handout.Texts;
import factleaf.text.Digest;
import factleaf.yaml.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sheet that was read and checked.
 *
 * @param texts the texts of its language
 * @param input its file
 * @param includes the files that it includes, in its order
 */
public record LoadedSheet(
    FactSheet sheet, Texts texts, InputDigest input, List<InputDigest> includes) {

  /**
   * Reads and checks a fact file.
   *
   * @return empty if the file holds no sheet that could be checked; with errors among the findings
   *     it must not be printed in any case
   */
  public static Optional<LoadedSheet> load(
      SheetFile file, Templates templates, CheckContext context, Inputs inputs, Findings findings)
      throws IOException {
    Path path = file.path();
    Includes includes = new Includes(file, inputs);
    Optional<FactSheet> read =
        inputs
            .read(path, path.toString())
            .flatMap(root -> FactSheetReader.read(root, templates.units(), includes, findings));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    FactSheet sheet = read.get();
    Optional<Texts> texts = templates.texts(sheet, findings);
    texts.ifPresent(t -> Rules.check(sheet, templates.profile(), t, context, findings));
    InputDigest input = new InputDigest(file.listed(), Digest.of(Files.readAllBytes(path)));
    return texts.map(t -> new LoadedSheet(sheet, t, input, includes.files()));
  }
}
