package factleaf.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Compares the words of a page with those of its PDF. */
public final class PageWords {
  /** What is in the margins, on screens only, for the eye only, or in pictures. */
  private static final String NOT_CONTENT = "[data-screen-only], [aria-hidden=true], svg, head";

  private PageWords() {}

  /** The words that a page says to everybody. */
  public static List<String> of(Document page) {
    Document printed = page.clone();
    printed.select(NOT_CONTENT).remove();
    return words(printed.text());
  }

  public static List<String> words(String text) {
    return Stream.of(text.replace('\u00A0', ' ').strip().split("\\s+")).toList();
  }

  /** Where two texts part, with some words before it; empty if they do not. */
  public static String firstDifference(List<String> page, List<String> pdf) {
    List<String> all = new ArrayList<>();
    int at = 0;
    while (at < Math.min(page.size(), pdf.size()) && page.get(at).equals(pdf.get(at))) {
      at++;
    }
    if (!page.equals(pdf)) {
      all.add("page: " + around(page, at));
      all.add("PDF:  " + around(pdf, at));
    }
    return String.join("\n", all);
  }

  private static String around(List<String> words, int at) {
    return String.join(" ", words.subList(Math.max(0, at - 6), Math.min(words.size(), at + 8)));
  }
}
