package factleaf.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import factleaf.diagnostic.Fix;
import factleaf.diagnostic.RuleInfo;
import factleaf.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0). Names and order of members are those of the
 * records here; what is null is left out.
 */
final class SarifForm {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** The only fingerprint that GitHub looks at. */
  private static final String FINGERPRINT = "primaryLocationLineHash";

  private SarifForm() {}

  private record Log(String $schema, String version, List<Run> runs) {}

  private record Run(
      Tool tool, Automation automationDetails, String columnKind, List<Result> results) {}

  private record Tool(Driver driver) {}

  private record Driver(String name, String version, List<Rule> rules) {}

  /** Tells runs of several commands apart. */
  private record Automation(String id) {}

  private record Rule(
      String id,
      Text shortDescription,
      Text fullDescription,
      Help help,
      Configuration defaultConfiguration) {}

  private record Configuration(String level) {}

  private record Text(String text) {}

  private record Help(String text, String markdown) {}

  private record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Text message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      List<Fixed> fixes) {}

  private record Fixed(Text description, List<Change> artifactChanges) {}

  private record Change(Artifact artifactLocation, List<Replacement> replacements) {}

  private record Replacement(Region deletedRegion, Text insertedContent) {}

  private record Location(Physical physicalLocation, List<Logical> logicalLocations) {}

  private record Physical(Artifact artifactLocation, Region region) {}

  private record Artifact(String uri, String uriBaseId) {}

  private record Region(int startLine, int startColumn, int endColumn) {}

  private record Logical(String name) {}

  static String of(Report report) {
    List<String> rules = report.items().stream().map(Item::rule).distinct().sorted().toList();
    List<String> fingerprints = report.fingerprints();
    List<Result> results = new ArrayList<>();
    for (Item item : report.items()) {
      results.add(result(item, rules.indexOf(item.rule()), fingerprints.get(results.size())));
    }
    Driver driver =
        new Driver(
            "Factleaf",
            report.version(),
            rules.stream().map(id -> rule(report.rules().get(id))).toList());
    Run run =
        new Run(
            new Tool(driver),
            new Automation("factleaf-" + report.command() + "/"),
            "unicodeCodePoints",
            results);
    return GSON.toJson(
            new Log("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", List.of(run)))
        + "\n";
  }

  private static Rule rule(RuleInfo info) {
    String what = RuleInfo.plain(info.what());
    String help =
        what + "\n\n" + RuleInfo.plain(info.why()) + "\n\n" + RuleInfo.plain(info.advice());
    String origin = info.origin().isEmpty() ? "" : "\n\n" + RuleInfo.plain(info.origin());
    return new Rule(
        info.id(),
        new Text(what),
        new Text(what + " " + RuleInfo.plain(info.why())),
        new Help(help + origin, help + origin),
        new Configuration(info.severity() == Severity.ERROR ? "error" : "warning"));
  }

  private static Result result(Item item, int rule, String fingerprint) {
    List<Logical> entry = item.entry().isEmpty() ? null : List.of(new Logical(item.entry()));
    return new Result(
        item.rule(),
        rule,
        item.level().word(),
        new Text(item.words()),
        List.of(new Location(physical(item), entry)),
        Map.of(FINGERPRINT, fingerprint),
        item.fix().map(fix -> List.of(fixed(item, fix))).orElse(null));
  }

  private static Fixed fixed(Item item, Fix fix) {
    Physical place = physical(item);
    return new Fixed(
        new Text(item.hint()),
        List.of(
            new Change(
                place.artifactLocation(),
                List.of(new Replacement(place.region(), new Text(fix.by()))))));
  }

  private static Physical physical(Item item) {
    String file = item.span().file();
    Optional<String> base = FileName.below(file).map(path -> "%SRCROOT%");
    int column = item.span().column();
    return new Physical(
        new Artifact(FileName.uri(file), base.orElse(null)),
        new Region(item.span().line(), column, column + item.span().length()));
  }
}
