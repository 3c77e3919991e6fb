package factleaf.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a PDF says, as words of letters and digits with their numbers of occurrences. Running heads
 * come once a page and a long address may be broken over lines, so PDFs of the same content differ
 * a little.
 */
record Words(int pages, Map<String, Integer> counts) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  static Words of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<String, Integer> counts = new HashMap<>();
      WORD.matcher(new PDFTextStripper().getText(document))
          .results()
          .map(MatchResult::group)
          .forEach(word -> counts.merge(word, 1, Integer::sum));
      return new Words(document.getNumberOfPages(), counts);
    }
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The part of these words, from 0 to 1, that the other has too. */
  double partIn(Words other) {
    int shared =
        counts.entrySet().stream()
            .mapToInt(e -> Math.min(e.getValue(), other.counts.getOrDefault(e.getKey(), 0)))
            .sum();
    return (double) shared / total();
  }
}
