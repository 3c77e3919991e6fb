package factleaf.bench;

import java.io.IOException;
import java.util.List;

/**
 * A PDF, looked at.
 *
 * @param missing part of the reference's words that it lacks
 * @param added part of its own words that the reference lacks
 * @param ua1 rules of PDF/UA-1 that it fails
 * @param a2a rules of PDF/A-2a that it fails
 */
record Judged(
    String name,
    int pages,
    int bytes,
    double missing,
    double added,
    List<String> ua1,
    List<String> a2a) {
  /** More than this, and the PDFs do not hold the same content. */
  private static final double TOLERANCE = 0.03;

  static Judged of(String name, byte[] pdf, Words reference) throws IOException {
    Words words = Words.of(pdf);
    return new Judged(
        name,
        words.pages(),
        pdf.length,
        1 - reference.partIn(words),
        1 - words.partIn(reference),
        Conformance.failedUa1(pdf),
        Conformance.failedA2a(pdf));
  }

  boolean sameWords() {
    return missing <= TOLERANCE && added <= TOLERANCE;
  }

  static final String[] HEAD = {"pages", "kB", "words lacking", "words more", "UA-1", "A-2a"};

  String[] cells() {
    return new String[] {
      String.valueOf(pages),
      "%.1f".formatted(bytes / 1e3),
      "%.1f %%%s".formatted(missing * 100, missing > TOLERANCE ? " !" : ""),
      "%.1f %%%s".formatted(added * 100, added > TOLERANCE ? " !" : ""),
      String.valueOf(ua1.size()),
      String.valueOf(a2a.size())
    };
  }

  /** The rules it fails, in a sentence. */
  String rules() {
    return "  %s: PDF/UA-1 %s; PDF/A-2a %s%n".formatted(name, list(ua1), list(a2a));
  }

  private static String list(List<String> rules) {
    return rules.isEmpty() ? "none" : String.join(", ", rules);
  }
}
