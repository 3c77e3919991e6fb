package factleaf.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import factleaf.diagnostic.Fix;
import factleaf.diagnostic.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * The report as docs/pipelines.md describes it. Names and order of members are those of the records
 * here.
 */
final class JsonForm {
  private static final String GENERATOR = "Factleaf report";
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private JsonForm() {}

  private record Root(
      String generator,
      int version,
      String command,
      String program,
      List<String> files,
      long errors,
      long warnings,
      List<Found> findings) {}

  private record Found(
      String id,
      String severity,
      String file,
      int line,
      int column,
      int length,
      String entry,
      String message,
      String hint,
      String fix,
      String fingerprint) {}

  static String of(Report report) {
    List<String> fingerprints = report.fingerprints();
    List<Found> findings = new ArrayList<>();
    for (Item item : report.items()) {
      findings.add(found(item, fingerprints.get(findings.size())));
    }
    Root root =
        new Root(
            GENERATOR,
            1,
            report.command(),
            report.version(),
            report.files().stream().map(Visible::of).toList(),
            report.count(Level.ERROR),
            report.count(Level.WARNING),
            findings);
    return GSON.toJson(root) + "\n";
  }

  private static Found found(Item item, String fingerprint) {
    return new Found(
        item.rule(),
        item.level().word(),
        Visible.of(item.span().file()),
        item.span().line(),
        item.span().column(),
        item.span().length(),
        item.entry(),
        item.message(),
        item.hint(),
        item.fix().map(Fix::by).orElse(null),
        fingerprint);
  }
}
