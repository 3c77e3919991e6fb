package factleaf.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures and prints. Started by {@code bench/run} with the project's folder, the folder for files
 * that may be lost, and the groups of rows: pdf, cold, formulary, editions, serve; {@code --quick}
 * and {@code --once}.
 */
public final class Main {
  private static final List<String> GROUPS =
      List.of("pdf", "cold", "formulary", "editions", "serve");

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    List<String> words = Arrays.asList(arguments);
    List<String> chosen = words.subList(2, words.size());
    Settings settings =
        new Settings(
            Path.of(words.get(0)).toRealPath(),
            Path.of(words.get(1)).toRealPath(),
            chosen.contains("--quick"),
            chosen.contains("--once"));
    List<String> groups = GROUPS.stream().anyMatch(chosen::contains) ? chosen : GROUPS;
    boolean complete =
        measure(settings, groups, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.exit(complete ? 0 : 1);
  }

  /**
   * @return whether all that was asked for could be measured; targets that were missed are no
   *     failure
   */
  private static boolean measure(Settings settings, List<String> groups, PrintStream out)
      throws IOException, InterruptedException {
    out.println("Factleaf, measured " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
    if (settings.quick()) {
      out.println("QUICK: few runs, only to see that the benchmark works. Not for quoting.");
    }
    out.println();
    Machine.describe(out, settings);
    Targets targets = new Targets();
    for (String group : GROUPS) {
      if (!groups.contains(group)) {
        targets.notAsked(group + " rows");
      } else {
        run(group, settings, out, targets);
      }
    }
    out.println("\nTargets\n");
    out.print(targets);
    return targets.complete();
  }

  /** One group; if it fails, the others are still measured. */
  private static void run(String group, Settings settings, PrintStream out, Targets targets)
      throws InterruptedException {
    try {
      switch (group) {
        case "pdf" -> new PdfRows(settings, out).measure(targets);
        case "cold" -> new ColdRows(settings, out).measure(targets);
        case "formulary" -> FormularyRows.of(settings, out).measure(targets);
        case "serve" -> new ServeRows(settings, out).measure(targets);
        default -> FormularyRows.withEditions(settings, out).measure(targets);
      }
    } catch (IOException | RuntimeException e) {
      String why = e.toString().replace(settings.home().toString(), ".");
      out.printf("%nThe %s rows failed:%n%s%n", group, why);
      targets.notRun("rest of the " + group + " rows", "failed, see above");
    }
  }
}
