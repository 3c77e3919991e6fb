package factleaf.check;

import factleaf.diagnostic.Severity;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/rules.md says of each rule what the rule says of itself. */
class RulesDocTest {
  private static final Path DOC = Path.of("docs/rules.md");
  private static final String BEGIN =
      "<!-- Made from the rules in src/main/java/factleaf/check by mvn verify -Dupdate: begin"
          + " -->\n";
  private static final String END = "<!-- end -->";

  @Test
  void everyRuleIsDescribed() throws IOException {
    String doc = Files.readString(DOC);
    String before = doc.substring(0, doc.indexOf(BEGIN) + BEGIN.length());
    String after = doc.substring(doc.indexOf(END));
    String rules =
        Rules.infos().stream().map(RulesDocTest::paragraph).collect(Collectors.joining());
    Update.compare(DOC, before + "\n" + rules + after);
  }

  private static String paragraph(RuleInfo rule) {
    String severity = rule.severity() == Severity.WARNING ? "A warning. " : "";
    String allow = rule.canBeAllowed() ? " An entry may allow it with a reason." : "";
    String origin = rule.origin().isEmpty() ? "" : "\n\nOrigin: " + rule.origin();
    String text = severity + rule.finds() + " " + rule.why() + allow + origin;
    return "### `" + rule.id() + "`\n" + text + "\n\n";
  }
}
