package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.FindingCase;
import factleaf.testing.LongLabel;
import factleaf.testing.LongLabel.Edition;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new text of a source against the kept one, on a long invented label. */
class CompareTest {
  private static final Path CASE = Path.of("src/test/resources/compare");
  private static final String TEMPLATES = "src/test/resources/findings/templates";

  /** What matters, by kind: each edit fits some statements, and leaves others as they are. */
  private static final Map<String, UnaryOperator<String>> CHANGES = new LinkedHashMap<>();

  static {
    CHANGES.put("figure", text -> text.replaceFirst("(\\d)(?= mg| mL|-)", "$10"));
    CHANGES.put(
        "unit", text -> text.replaceFirst("mg\\b", "micrograms").replace("mL/min", "L/min"));
    CHANGES.put("negation", text -> text.replace("Do not give", "Give").replace("may", "may not"));
    CHANGES.put("list member", text -> text.replace(", tiredness and", " and"));
    CHANGES.put(
        "reworded", text -> text.replace("fade slowly", "end at once").replace("every", "within"));
    CHANGES.put("removed", text -> "");
  }

  @TempDir Path folder;
  private final LongLabel label = new LongLabel();

  @BeforeEach
  void keep() throws IOException {
    Files.writeString(folder.resolve("facts.yaml"), label.sheet());
    assertThat(run("keep", label.edition()).exitCode()).isZero();
  }

  @Test
  void whatMattersMakesItsEntrySuspect() throws IOException {
    int changes = 0;
    List<String> missed = new ArrayList<>();
    for (Map.Entry<String, UnaryOperator<String>> kind : CHANGES.entrySet()) {
      Edition edition = label.edition();
      Set<String> expected = new TreeSet<>();
      for (int i = 0; i < LongLabel.STATEMENTS && expected.size() < 20; i++) {
        String changed = kind.getValue().apply(label.statement(i));
        if (!changed.equals(label.statement(i))) {
          edition.set(i, changed);
          expected.add("e" + i);
        }
      }
      Set<String> suspect = suspect(edition);
      changes += expected.size();
      expected.stream()
          .filter(entry -> !suspect.contains(entry))
          .forEach(entry -> missed.add(kind.getKey() + " " + entry));
      suspect.removeAll(expected);
      assertThat(suspect).as("entries beside those changed: " + kind.getKey()).isEmpty();
    }
    assertThat(changes).isGreaterThanOrEqualTo(100);
    assertThat(missed.size() * 100).as("missed: " + missed).isLessThanOrEqualTo(changes);
  }

  @Test
  void whatDoesNotMatterMakesFewSuspect() throws IOException {
    List<Consumer<Edition>> harmless =
        List.of(
            edition -> Collections.reverse(edition.order),
            edition -> Collections.rotate(edition.order, 7),
            edition -> edition.before = "Nobody knew this before. Now it is known. ",
            edition -> edition.after = "",
            edition -> edition.before = "",
            edition -> edition.typography = CompareTest::otherType,
            edition -> edition.typography = text -> text.replace(". ", ".</p>\n<p>"),
            edition -> edition.typography = text -> text.replaceAll(" (?=[a-z])", "\n    "));
    Set<String> alarms = new TreeSet<>();
    for (int i = 0; i < harmless.size(); i++) {
      Edition edition = label.edition();
      harmless.get(i).accept(edition);
      int number = i;
      suspect(edition).forEach(entry -> alarms.add(number + " " + entry));
    }
    int all = harmless.size() * LongLabel.STATEMENTS;
    assertThat(alarms.size() * 20).as("of %s: %s", all, alarms).isLessThanOrEqualTo(all);
  }

  /** The small case, also as JSON. */
  @Test
  void everyCitationIsSomewhere() throws IOException {
    Run run = small(CASE, "compare", "label", CASE.resolve("new.txt").toString());
    Update.compare(CASE.resolve("expected.txt"), run.err());
    Update.compare(CASE.resolve("report.txt"), run.out());
    assertThat(run.exitCode()).isEqualTo(1);
    Run json = small(CASE, "compare", "label", CASE.resolve("new.txt").toString(), "--json");
    Update.compare(CASE.resolve("report.json"), json.out());
    Run same = small(CASE, "compare", "label", CASE.resolve("old.txt").toString());
    assertThat(same.out()).contains("suspect: no entry\nnew, and covered by nothing: 0 passages\n");
    assertThat(same.exitCode()).isZero();
  }

  @Test
  void suspectEntriesLoseTheirSignatures() throws IOException {
    FindingCase.copy(CASE, folder);
    Path sheet = folder.resolve("facts.yaml");
    String[] sign = {"sign", sheet.toString(), "--by", "A. Name", "--role", "pharmacist"};
    Builds.run(with(sign, "--templates", TEMPLATES, "--today", Builds.TODAY));
    Path reviews = folder.resolve("reviews/exampline.yaml");
    assertThat(Files.readString(reviews)).contains("      figure: {", "      same-item: {");
    small(folder, "compare", "label", CASE.resolve("new.txt").toString());
    assertThat(Files.readString(reviews)).contains("      figure: {");
    Run kept = small(folder, "keep", "label", CASE.resolve("new.txt").toString());
    assertThat(kept.out()).contains("exampline: to be read and signed again");
    assertThat(kept.exitCode()).as(kept.err()).isZero();
    assertThat(Files.readString(reviews))
        .contains("      same-item: {", "      moved: {")
        .doesNotContain("      figure: {", "      gone: {", "      other-heading: {");
  }

  @Test
  void anotherFile() throws IOException {
    FindingCase.copy(CASE, folder);
    Path other = folder.resolve("other.txt");
    Files.writeString(other, "Soup\n\nPeel three carrots. Boil them with salt for an hour.\n");
    String sheet = Files.readString(folder.resolve("facts.yaml"));
    for (String command : List.of("compare", "keep")) {
      Run run = small(folder, command, "label", other.toString());
      assertThat(run.err()).contains("[other-text]", "is this the right file?", "1 error, 0 warn");
      assertThat(run.out()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(1);
    }
    assertThat(folder.resolve("facts.yaml")).hasContent(sheet);
  }

  @Test
  void anotherSource() throws IOException {
    FindingCase.copy(CASE, folder);
    Path sheet = folder.resolve("facts.yaml");
    Files.writeString(
        sheet, Files.readString(sheet).replaceFirst(", title: ", ", doi: 10.1000/this, title: "));
    Path page = folder.resolve("other.html");
    Files.writeString(page, "<meta name=citation_doi content=10.1000/other><body><p>Words.");
    Run run = small(folder, "compare", "label", page.toString());
    assertThat(run.err()).contains("[other-source]", "1 error, 0 warn");
  }

  @Test
  void withoutTheFormerTextSignaturesStay() throws IOException {
    FindingCase.copy(CASE, folder);
    Files.delete(folder.resolve("old.txt"));
    Run kept = small(folder, "keep", "label", CASE.resolve("new.txt").toString());
    assertThat(kept.out()).contains("The former text is not there");
    assertThat(kept.exitCode()).as(kept.err()).isZero();
  }

  @Test
  void aSourceWithoutKeptTextIsWrongUsage() throws IOException {
    FindingCase.copy(CASE, folder);
    Path sheet = folder.resolve("facts.yaml");
    Files.writeString(sheet, Files.readString(sheet).replaceFirst(", snapshot: \\{[^}]*}", ""));
    Run run = small(folder, "compare", "label", CASE.resolve("new.txt").toString());
    assertThat(run.err()).startsWith("The source \"label\" has no kept text to compare with");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static Run small(Path from, String... line) {
    String sheet = from.resolve("facts.yaml").toString();
    return Builds.run(
        with(line, "--sheet", sheet, "--snapshots", from.toString(), "--templates", TEMPLATES));
  }

  private static String[] with(String[] line, String... more) {
    return Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new);
  }

  private static String otherType(String text) {
    return text.replaceAll("\"(.*?)\"", "\u201C<b>$1</b>\u201D")
        .replace(" mg", "&nbsp;mg")
        .replaceAll("(?<=\\d)-(?=\\d)", "\u2013")
        .replace("people", "peo\u00ADple");
  }

  private Set<String> suspect(Edition edition) throws IOException {
    Run run = run("compare", edition, "--json");
    Set<String> suspect = new TreeSet<>();
    JsonParser.parseString(run.out())
        .getAsJsonObject()
        .getAsJsonArray("sheets")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("suspect")
        .forEach(entry -> suspect.add(entry.getAsString()));
    assertThat(run.exitCode()).isEqualTo(suspect.isEmpty() ? 0 : 1);
    return suspect;
  }

  private Run run(String command, Edition edition, String... more) throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, edition.html());
    return small(folder, with(new String[] {command, "label", page.toString()}, more));
  }
}
