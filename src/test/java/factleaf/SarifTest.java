package factleaf;

import static factleaf.ReportFormatTest.SHEET;
import static factleaf.ReportFormatTest.check;
import static factleaf.ReportFormatTest.diff;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import factleaf.diagnostic.Catalogue;
import factleaf.testing.Builds.Run;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SARIF holds what its readers need: required fields, rules with help, places, answers. */
class SarifTest {
  @ParameterizedTest
  @CsvSource({"check", "diff"})
  void sarifHasWhatItsReadersNeed(String command) {
    Run made = command.equals("check") ? check(SHEET, "sarif") : diff("sarif");
    JsonObject log = JsonParser.parseString(made.out()).getAsJsonObject();
    assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
    JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
    JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
    assertThat(driver.get("name").getAsString()).isEqualTo("Factleaf");
    assertThat(run.get("columnKind").getAsString()).isEqualTo("unicodeCodePoints");
    List<String> rules = new ArrayList<>();
    for (JsonElement element : driver.getAsJsonArray("rules")) {
      JsonObject rule = element.getAsJsonObject();
      rules.add(rule.get("id").getAsString());
      for (String text : List.of("shortDescription", "fullDescription", "help")) {
        assertThat(rule.getAsJsonObject(text).get("text").getAsString()).isNotBlank();
      }
    }
    assertThat(rules).isNotEmpty().doesNotHaveDuplicates();
    for (JsonElement element : run.getAsJsonArray("results")) {
      JsonObject result = element.getAsJsonObject();
      assertThat(result.get("ruleId").getAsString())
          .isEqualTo(rules.get(result.get("ruleIndex").getAsInt()));
      assertThat(result.get("level").getAsString()).isIn("error", "warning", "note");
      assertThat(result.getAsJsonObject("message").get("text").getAsString()).isNotBlank();
      JsonObject place =
          result
              .getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation");
      JsonObject region = place.getAsJsonObject("region");
      assertThat(region.get("startLine").getAsInt()).isPositive();
      assertThat(region.get("startColumn").getAsInt()).isPositive();
      assertThat(region.get("endColumn").getAsInt())
          .isGreaterThan(region.get("startColumn").getAsInt());
      JsonObject file = place.getAsJsonObject("artifactLocation");
      assertThat(URI.create(file.get("uri").getAsString()).isAbsolute()).isFalse();
      assertThat(file.get("uriBaseId").getAsString()).isEqualTo("%SRCROOT%");
    }
  }

  @Test
  void helpIsThatOfTheCatalogue() {
    String what = Catalogue.of("unknown-source").what();
    assertThat(check(SHEET, "sarif").out()).contains(what.replace("\"", "\\\""));
  }

  /** The same answers as check --fix writes. */
  @Test
  void sarifHasSafeAnswers() {
    Path sheet = Path.of("src/test/resources/findings/unknown-unit-respelt/facts.yaml");
    List<String> answers = new ArrayList<>();
    for (JsonElement result : results(check(sheet, "sarif"))) {
      JsonArray fixes = result.getAsJsonObject().getAsJsonArray("fixes");
      if (fixes != null) {
        JsonObject change =
            fixes
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("artifactChanges")
                .get(0)
                .getAsJsonObject();
        JsonObject answer = change.getAsJsonArray("replacements").get(0).getAsJsonObject();
        assertThat(change.getAsJsonObject("artifactLocation").get("uri").getAsString())
            .isEqualTo(sheet.toString());
        answers.add(
            answer.getAsJsonObject("deletedRegion").get("startLine").getAsInt()
                + " "
                + answer.getAsJsonObject("insertedContent").get("text").getAsString());
      }
    }
    assertThat(answers)
        .containsExactly("17 microgram", "18 microgram", "19 unit", "20 day", "21 mL");
    assertThat(check(sheet, "json").out()).contains("\"fix\": \"microgram\"");
  }

  private static JsonArray results(Run sarif) {
    return JsonParser.parseString(sarif.out())
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("results");
  }
}
