package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A handout's PDF says what its HTML says: every word, once, in order, none glued to the next. */
class PdfTextTest {
  /**
   * Words that may be broken over lines: those with a hyphen, slash, colon or full stop within, and
   * very long ones.
   */
  private static final Pattern BREAKABLE = Pattern.compile(".+[-–/:;.].+|.{25,}");

  @TempDir Path out;

  static Stream<Arguments> sheets() {
    return Stream.of(
        Arguments.of(Builds.EXAMPLE, "exampline", "A4"),
        Arguments.of(Builds.EXAMPLE, "exampline", "Letter"),
        Arguments.of(Builds.BACLOFEN, "baclofen", "A4"),
        Arguments.of(Builds.BACLOFEN, "baclofen", "Letter"));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void pdfHasTheWordsOfTheHtml(Path sheet, String id, String paper) throws IOException {
    Builds.build(sheet, out, "--paper", paper);
    for (String handout : Builds.HANDOUTS) {
      Path file = out.resolve(id).resolve(handout);
      Document page = Jsoup.parse(Files.readString(Path.of(file + ".html")));
      List<String> expected = words(text(page));
      List<String> pages = PdfText.pages(Path.of(file + ".pdf"));
      assertThat(pages).as("no empty page in " + file).noneMatch(String::isBlank);
      List<String> printed = printed(pages, heads(page), expected);
      assertThat(firstDifference(expected, printed)).as(file.toString()).isEmpty();
    }
  }

  static String text(Document page) {
    Document printed = page.clone();
    printed.select("[data-screen-only], svg").remove(); // on screens only
    printed.select("p, li, th, td, h1, h2, h3, span, tr").append(" ");
    return printed.body().text();
  }

  /** The heads of tables and large cards, which are repeated on each page that these go on to. */
  static List<List<String>> heads(Document page) {
    return page.select("thead, .print-large .card h3").eachText().stream()
        .map(PdfTextTest::words)
        .distinct()
        .toList();
  }

  static List<String> words(String text) {
    return Stream.of(text.replace('\u00A0', ' ').strip().split("\\s+")).toList();
  }

  /**
   * The words of the pages as the HTML has them: without repeated heads, long words in one piece.
   */
  static List<String> printed(List<String> pages, List<List<String>> heads, List<String> expected) {
    List<String> result = new ArrayList<>();
    for (String page : pages) {
      List<String> ahead =
          expected.subList(Math.min(result.size(), expected.size()), expected.size());
      List<String> words = words(page.replace("•", " "));
      for (List<String> head : heads) {
        if (startsWith(words, head) && !startsWith(ahead, head)) {
          words = words.subList(head.size(), words.size());
        }
      }
      result.addAll(rejoin(words, ahead));
    }
    return result;
  }

  private static boolean startsWith(List<String> words, List<String> start) {
    return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
  }

  private static List<String> rejoin(List<String> printed, List<String> expected) {
    List<String> result = new ArrayList<>();
    int at = 0;
    while (at < printed.size()) {
      String whole = result.size() < expected.size() ? expected.get(result.size()) : "";
      StringBuilder word = new StringBuilder(printed.get(at++));
      while (BREAKABLE.matcher(whole).matches()
          && word.length() < whole.length()
          && at < printed.size()) {
        word.append(printed.get(at++));
      }
      result.add(word.toString());
    }
    return result;
  }

  /** Where two texts part, with some words before it; empty if they do not. */
  static String firstDifference(List<String> expected, List<String> printed) {
    int at = 0;
    while (at < Math.min(expected.size(), printed.size())
        && expected.get(at).equals(printed.get(at))) {
      at++;
    }
    return expected.equals(printed)
        ? ""
        : "HTML: " + around(expected, at) + "\nPDF:  " + around(printed, at);
  }

  private static String around(List<String> words, int at) {
    return String.join(" ", words.subList(Math.max(0, at - 6), Math.min(words.size(), at + 8)));
  }
}
