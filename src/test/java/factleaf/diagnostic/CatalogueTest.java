package factleaf.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.RulesInCode;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue of findings is what the code uses and what docs/rules.md says. */
class CatalogueTest {
  private static final Path FILE =
      Path.of("src/main/resources/factleaf/diagnostic/findings.properties");
  private static final Path DOC = Path.of("docs/rules.md");
  private static final String BEGIN =
      "<!-- Made from findings.properties by mvn verify -Dupdate. -->\n";

  @Test
  void everyIdOfTheCodeIsListedAndEveryListedOneUsed() throws IOException {
    assertThat(RulesInCode.ids()).isEqualTo(Catalogue.all().keySet());
  }

  @Test
  void theDocumentSaysWhatTheCatalogueSays() throws IOException {
    String doc = Files.readString(DOC);
    String head = doc.substring(0, doc.indexOf(BEGIN) + BEGIN.length());
    String body =
        Files.readAllLines(FILE).stream().map(CatalogueTest::printed).collect(Collectors.joining());
    Update.compare(DOC, head + body);
  }

  /** Chapters and remarks are comments of the file; an id stands for its texts. */
  private static String printed(String line) {
    if (line.startsWith("## ")) {
      return "\n" + line + "\n";
    }
    if (line.startsWith("#: ")) {
      return "\n" + line.substring(3) + "\n";
    }
    String id = line.replaceFirst(" = .*", "");
    return id.matches("[a-z-]+") ? paragraph(Catalogue.of(id)) : "";
  }

  private static String paragraph(RuleInfo rule) {
    String severity = rule.severity() == Severity.WARNING ? "A warning. " : "";
    String allow = rule.canBeAllowed() ? " An entry may allow it with a reason." : "";
    String origin = rule.origin().isEmpty() ? "" : "\n\nOrigin: " + rule.origin();
    String text =
        severity
            + rule.what()
            + " "
            + rule.why()
            + "\n\n"
            + "What to do: "
            + rule.advice()
            + allow
            + origin;
    return "\n### `" + rule.id() + "`\n" + text + "\n";
  }
}
