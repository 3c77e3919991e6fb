package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * What a careless editor may do to the shipped sheets, one change at a time. Of the kinds that one
 * edition can show, {@code check} finds at least nine in ten; the tables stand in docs/evidence.md.
 */
class CarelessEditTest {
  private static final Path CASES = Path.of("src/test/resources/careless");
  private static final Path DOC = Path.of("docs/evidence.md");
  private static final String TABLES = "<!-- CarelessEditTest writes what follows -->\n";
  private static final Pattern FOUND =
      Pattern.compile("(?m)^(.*?):\\d+:\\d+: (?:error|warning): .*  \\[([a-z-]+)]$");

  /**
   * A change.
   *
   * @param missed why check does not find it; empty if it must
   * @param severity how much diff must say that it weighs; empty if check finds such changes
   */
  record Change(
      Path sheet,
      String kind,
      String find,
      String put,
      Optional<String> missed,
      Optional<String> severity) {
    /** The sheet with the change and an id of its own, for one run refuses two of one id. */
    String changed(int i) throws IOException {
      String text = Files.readString(sheet);
      int at = text.indexOf(find);
      assertThat(at >= 0 && text.indexOf(find, at + 1) < 0)
          .as("%s has this once; if not, update the change: %s", sheet, find)
          .isTrue();
      return withId(text.replace(find, put), i);
    }

    /** The sheet without it, of the same id. */
    String unchanged(int i) throws IOException {
      return withId(Files.readString(sheet), i);
    }

    private static String withId(String text, int i) {
      return text.replaceFirst("(?m)^id: (.*)$", "id: $1-" + i);
    }
  }

  /**
   * What was said of a change.
   *
   * @param rules ids of what check found
   * @param severity what diff said that it weighs; empty if diff said nothing
   * @param unsigned whether entries that were signed before no longer are
   */
  private record Outcome(
      Change change, Set<String> rules, Optional<String> severity, boolean unsigned) {
    boolean caught() {
      return !rules.isEmpty();
    }
  }

  @TempDir Path folder;

  @Test
  void checkFindsNineInTenOfWhatOneEditionCanShow() throws IOException {
    Map<String, List<String>> kinds = yaml(CASES.resolve("kinds.yaml"));
    List<Change> changes = new ArrayList<>();
    changes.addAll(changes(CASES.resolve("baclofen.yaml")));
    changes.addAll(changes(CASES.resolve("methotrexate-weekly.yaml")));
    List<Outcome> outcomes = checked(changes);

    List<Outcome> visible = of(kinds.get("one-edition"), outcomes);
    List<Outcome> older = of(kinds.get("older-edition"), outcomes);
    assertThat(visible.size() + older.size()).isEqualTo(changes.size()).isGreaterThan(60);
    assertThat(visible.stream().filter(o -> o.caught() == o.change().missed().isPresent()))
        .as("found although \"missed\", or the other way round")
        .isEmpty();
    long caught = visible.stream().filter(Outcome::caught).count();
    assertThat(caught * 10).isGreaterThanOrEqualTo(visible.size() * 9L);

    assertThat(visible).as("seen by diff").allMatch(outcome -> outcome.severity().isPresent());
    assertThat(older).as("diff").allMatch(o -> o.severity().equals(o.change().severity()));
    assertThat(older).as("written down").allMatch(o -> o.severity().isPresent());

    String tables =
        "### Kinds that one edition can show\n\n"
            + table("found by `check` | rules", kinds.get("one-edition"), outcomes)
            + missed(visible)
            + CarelessDiff.line(visible.stream().flatMap(o -> o.severity().stream()).toList())
            + "\n### Kinds that only an older edition can show\n\n"
            + table(
                "found by `check` | rules | `diff` says | lost signature",
                kinds.get("older-edition"),
                outcomes)
            + "`diff` finds all of these, and says of each that it weighs what was written down"
            + " before. Each loses the signatures of just the entries that it touches; a date of"
            + " review touches none.\n";
    String doc = Files.readString(DOC);
    Update.compare(DOC, doc.substring(0, doc.indexOf(TABLES)) + TABLES + "\n" + tables);
  }

  /** All changed sheets in one run, each in a file of its own. */
  private List<Outcome> checked(List<Change> changes) throws IOException {
    List<String> line = new ArrayList<>(List.of("check", "--today", Builds.LATER));
    for (int i = 0; i < changes.size(); i++) {
      Path copy = copy(i);
      Files.writeString(copy, changes.get(i).changed(i));
      line.add(copy.toString());
    }
    Run run = Builds.run(line.toArray(String[]::new));
    Map<String, Set<String>> found =
        FOUND
            .matcher(run.err())
            .results()
            .collect(
                Collectors.groupingBy(
                    r -> r.group(1),
                    Collectors.mapping(r -> r.group(2), Collectors.toCollection(TreeSet::new))));
    List<Optional<String>> severities = CarelessDiff.of(changes, folder);
    CarelessSignatures signatures = CarelessSignatures.in(folder);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      boolean unsigned = change.severity().isPresent() && signatures.unsigns(change);
      Set<String> rules = found.getOrDefault(copy(i).toString(), Set.of());
      outcomes.add(new Outcome(change, rules, severities.get(i), unsigned));
    }
    return outcomes;
  }

  private Path copy(int i) {
    return folder.resolve(i + ".facts.yaml");
  }

  private static List<Outcome> of(List<String> kinds, List<Outcome> outcomes) {
    return outcomes.stream().filter(o -> kinds.contains(o.change().kind())).toList();
  }

  private static String table(String columns, List<String> kinds, List<Outcome> outcomes) {
    boolean diff = columns.contains("diff");
    String head = "| kind | changes | " + columns + " |\n" + "|---".repeat(diff ? 6 : 4) + "|\n";
    String rows =
        kinds.stream()
            .map(kind -> row(kind, of(List.of(kind), outcomes), diff))
            .collect(Collectors.joining());
    return head + rows + row("all", of(kinds, outcomes), diff) + "\n";
  }

  private static String row(String kind, List<Outcome> outcomes, boolean diff) {
    boolean all = kind.equals("all");
    String rules = all ? "" : distinct(outcomes, o -> o.rules().stream().map(r -> "`" + r + "`"));
    String severities = all ? "" : distinct(outcomes, o -> o.severity().stream());
    long caught = outcomes.stream().filter(Outcome::caught).count();
    String row = "| %s | %d | %d | %s |".formatted(kind, outcomes.size(), caught, rules);
    long unsigned = outcomes.stream().filter(Outcome::unsigned).count();
    return row + (diff ? " " + severities + " | " + unsigned + " |\n" : "\n");
  }

  private static String distinct(List<Outcome> outcomes, Function<Outcome, Stream<String>> what) {
    return outcomes.stream().flatMap(what).distinct().sorted().collect(Collectors.joining(" "));
  }

  private static String missed(List<Outcome> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.change().missed().stream().map(why -> line(outcome, why)))
        .collect(Collectors.joining("", "What `check` misses of these:\n\n", "\n"));
  }

  private static String line(Outcome outcome, String why) {
    Change change = outcome.change();
    return "- %s: `%s` for `%s`: %s\n"
        .formatted(change.kind(), oneLine(change.put()), oneLine(change.find()), why);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @SuppressWarnings("unchecked")
  private static List<Change> changes(Path file) throws IOException {
    Map<String, Object> read = yaml(file);
    Path sheet = Path.of(read.get("sheet").toString());
    return ((Map<String, List<Map<String, String>>>) read.get("changes"))
        .entrySet().stream()
            .flatMap(kind -> kind.getValue().stream().map(c -> change(sheet, kind.getKey(), c)))
            .toList();
  }

  private static Change change(Path sheet, String kind, Map<String, String> written) {
    return new Change(
        sheet,
        kind,
        written.get("find"),
        written.get("put"),
        Optional.ofNullable(written.get("missed")),
        Optional.ofNullable(written.get("diff")));
  }

  private static <T> Map<String, T> yaml(Path file) throws IOException {
    return new Yaml().load(Files.readString(file));
  }
}
