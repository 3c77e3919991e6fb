package factleaf.publish;

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
import java.util.function.IntPredicate;

/** A sheet that was read and checked, the texts of its language, and its file. */
public record LoadedSheet(FactSheet sheet, Texts texts, Input input) {

  /**
   * Reads and checks a fact file.
   *
   * @param printable whether the embedded fonts have a code point
   * @return empty if the file holds no sheet that could be checked; with errors among the findings
   *     it must not be printed in any case
   */
  public static Optional<LoadedSheet> load(
      Path file, Templates templates, IntPredicate printable, Inputs inputs, Findings findings)
      throws IOException {
    Optional<FactSheet> sheet =
        inputs.read(file, file.toString()).flatMap(root -> FactSheetReader.read(root, findings));
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    Rules.check(sheet.get(), templates.handouts(), printable, findings);
    Input input = new Input(file.getFileName().toString(), Digest.of(Files.readAllBytes(file)));
    return templates
        .texts(sheet.get(), findings)
        .map(texts -> new LoadedSheet(sheet.get(), texts, input));
  }
}
