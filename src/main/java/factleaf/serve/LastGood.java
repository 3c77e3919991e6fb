package factleaf.serve;

import factleaf.build.Preview.Document;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A document as it was made last, and its last bytes without errors. */
final class LastGood {
  private Optional<SeenSheet> of = Optional.empty();
  private Optional<byte[]> bytes = Optional.empty();
  private List<Finding> findings = List.of();

  /**
   * Makes it anew if its sheet was read anew; who asks for another document does not wait.
   *
   * @param document of the last good sheet
   */
  synchronized Shown shown(Document document, SeenSheet sheet, Shown around) throws IOException {
    if (of.isEmpty() || of.get() != sheet) {
      Findings found = new Findings();
      boolean good = sheet.read().isGood();
      if (good || bytes.isEmpty()) {
        Optional<byte[]> made = document.maker().make(found);
        bytes = found.hasErrors() ? bytes : made;
      }
      findings = good ? found.sorted() : List.of();
      of = Optional.of(sheet);
    }
    return around.with(bytes, findings);
  }
}
