package factleaf.publish;

import factleaf.check.CheckContext;
import factleaf.check.Rules;
import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.fact.FactSheetReader;
import factleaf.handout.Texts;
import factleaf.publish.Manifest.Input;
import factleaf.yaml.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A sheet that was read and checked, the texts of its language, and its file. */
public record LoadedSheet(FactSheet sheet, Texts texts, Input input) {

  /**
   * Reads and checks a fact file.
   *
   * @return empty if the file holds no sheet that could be checked; with errors among the findings
   *     it must not be printed in any case
   */
  public static Optional<LoadedSheet> load(
      Path file, Templates templates, CheckContext context, Inputs inputs, Findings findings)
      throws IOException {
    Optional<FactSheet> read =
        inputs.read(file, file.toString()).flatMap(root -> FactSheetReader.read(root, findings));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    FactSheet sheet = read.get();
    Optional<Texts> texts = templates.texts(sheet, findings);
    texts.ifPresent(t -> Rules.check(sheet, templates.handouts(), t, context, findings));
    Input input = new Input(file.getFileName().toString(), Digest.of(Files.readAllBytes(file)));
    return texts.map(t -> new LoadedSheet(sheet, t, input));
  }
}
