package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import factleaf.page.Origin;
import factleaf.page.Page;
import factleaf.page.PlainText;
import factleaf.testing.Builds;
import factleaf.testing.PageWords;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text says what the page says, in its order. */
class PlainTextTest {
  private static final Path PAIR = Path.of("src/test/resources/text");

  /** What the text writes for what layout says. */
  private static final String MARKS = "^[\\[]|[\\]:;,]+$|^-$|^_+$";

  private static final String ALL =
      """
      factleaf: 2
      formats: [html, text]
      formats-for: {text: [leaflet, patient, patient-large, card, clinician, audit]}
      """;

  @TempDir Path folder;

  @Test
  void whatLayoutSaysMarksSay() throws IOException {
    String html = Files.readString(PAIR.resolve("page.html"));
    Page page = Page.read(html, Origin.of("page.html", html), new Findings()).orElseThrow();
    Update.compare(PAIR.resolve("page.txt"), PlainText.of(page));
  }

  /** Heads of columns stand once more before cells; nothing else is added. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts.yaml",
        "sheets/methotrexate-weekly.facts.yaml",
        "src/test/resources/sheets/exampline.facts.yaml"
      })
  void noWordIsLostAndNoneAdded(String sheet) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates/profiles"));
    Files.writeString(templates.resolve("medicine.yaml"), ALL);
    Path out = folder.resolve("out");
    Builds.Run run =
        Builds.run(
            "build",
            "--templates",
            templates.getParent().toString(),
            "--today",
            Builds.LATER,
            "--allow-overdue",
            "--out",
            out.toString(),
            sheet);
    assertThat(run.exitCode()).as(run.err()).isZero();
    for (Path text : files(out, ".txt")) {
      Path page = Path.of(text.toString().replace(".txt", ".html"));
      List<String> printed = words(PageWords.of(Jsoup.parse(Files.readString(page))).stream());
      List<String> said =
          words(Files.readString(text).lines().flatMap(line -> Stream.of(line.strip().split(" "))));
      assertThat(firstLost(printed, said)).as(text.toString()).isEmpty();
      Set<String> added = new TreeSet<>(said);
      printed.forEach(added::remove);
      assertThat(added).as(text.toString()).isEmpty();
      assertThat(Files.readString(text).lines().filter(line -> line.strip().contains(" ")))
          .allMatch(line -> line.codePointCount(0, line.length()) <= PlainText.WIDTH);
    }
  }

  /** The first words of a page that its text lacks; empty if it has all in their order. */
  private static String firstLost(List<String> page, List<String> text) {
    Iterator<String> said = text.iterator();
    for (int i = 0; i < page.size(); i++) {
      String word = page.get(i);
      boolean found = false;
      while (!found && said.hasNext()) {
        found = said.next().equals(word);
      }
      if (!found) {
        return String.join(" ", page.subList(Math.max(0, i - 5), i + 1));
      }
    }
    return "";
  }

  private static List<String> words(Stream<String> words) {
    return words.map(word -> word.replaceAll(MARKS, "")).filter(word -> !word.isEmpty()).toList();
  }

  private static List<Path> files(Path out, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
