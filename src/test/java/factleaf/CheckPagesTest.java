package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.nio.file.Files;
import java.nio.file.Path;
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
