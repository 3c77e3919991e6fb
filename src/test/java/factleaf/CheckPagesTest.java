package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --pages} says what it did not hold against the paper. */
class CheckPagesTest {
  private static final String SHEET = Builds.EXAMPLE.toString();

  @TempDir Path temp;

  @Test
  void countsTheWordsThatOnlyScreensShow() throws Exception {
    Builds.build(Builds.EXAMPLE, temp);
    int words = 0;
    for (String handout : Builds.HANDOUTS) {
      words += screenWords(temp.resolve("exampline").resolve(handout + ".html"));
    }

    Builds.Run run = Builds.run("check", "--pages", "--today", Builds.TODAY, SHEET);

    assertThat(words).isPositive();
    assertThat(run.out())
        .isEqualTo(
            "not checked: citations against sources (factleaf verify), the folder of the handouts,"
                + " and, against the paper, "
                + words
                + " words that only screens show\n");
  }

  /** The same pages on the paper that is asked for, as a build has it. */
  @Test
  void laysOutForAPaper() {
    for (String paper : List.of("A5", "Letter")) {
      Builds.Run run =
          Builds.run("check", "--pages", "--paper", paper, "--today", Builds.TODAY, SHEET);
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
    }
    Builds.Run narrow =
        Builds.run("check", "--pages", "--paper", "A6", "--today", Builds.TODAY, SHEET);
    Builds.Run built =
        Builds.run(
            "build", "--paper", "A6", "--today", Builds.TODAY, "--out", temp.toString(), SHEET);
    assertThat(narrow.err()).isEqualTo(built.err()).isNotEmpty();
    Builds.Run unknown = Builds.run("check", "--paper", "A55", SHEET);
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("There is no paper \"A55\"; ");
  }

  private static int screenWords(Path page) throws Exception {
    Document document = Jsoup.parse(Files.readString(page));
    return document.getElementsByAttribute("data-screen-only").stream()
        .filter(element -> element.parents().stream().noneMatch(p -> p.hasAttr("data-screen-only")))
        .map(Element::wholeText)
        .mapToInt(CheckPagesTest::words)
        .sum();
  }

  private static int words(String text) {
    String plain = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    return plain.isEmpty() ? 0 : plain.split(" ").length;
  }
}
