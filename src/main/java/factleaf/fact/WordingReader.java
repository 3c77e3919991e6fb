package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.fact.Wording.Piece;
import factleaf.fact.Wording.Placeholder;
import factleaf.fact.Wording.Words;
import factleaf.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words and placeholders. {@code {name}} places a figure; {@code {{} and {@code
 * }}} are braces.
 *
 * <p>Rule: {@code bad-placeholder}.
 */
final class WordingReader {
  private final Scalar scalar;
  private final String text;
  private final Findings findings;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int wordsStart;

  private WordingReader(Scalar scalar, Findings findings) {
    this.scalar = scalar;
    this.text = scalar.value();
    this.findings = findings;
  }

  static Wording read(Scalar scalar, Findings findings) {
    return new WordingReader(scalar, findings).read();
  }

  private Wording read() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if ((c == '{' || c == '}') && text.startsWith(String.valueOf(c), i + 1)) {
        words.append(c);
        i += 2;
      } else if (c == '{') {
        i = placeholder(i);
      } else if (c == '}') {
        report(i, i + 1, "a brace closes no placeholder");
        words.append(c);
        i++;
      } else {
        words.append(c);
        i++;
      }
    }
    endWords(i);
    return new Wording(pieces, scalar);
  }

  /** Reads the placeholder that begins at an offset; returns the offset behind it. */
  private int placeholder(int start) {
    int close = text.indexOf('}', start);
    String name = close < 0 ? "" : text.substring(start + 1, close);
    if (!Ids.isId(name)) {
      report(
          start,
          close < 0 ? start + 1 : close + 1,
          "a brace begins a placeholder, but no figure's name follows");
      words.append(text, start, close < 0 ? start + 1 : close + 1);
      return close < 0 ? start + 1 : close + 1;
    }
    endWords(start);
    pieces.add(new Placeholder(name, start, close + 1));
    wordsStart = close + 1;
    return close + 1;
  }

  private void report(int start, int end, String message) {
    findings.add(
        "bad-placeholder",
        scalar.span(start, end),
        message,
        "write {name} for a figure, {{ and }} for braces");
  }

  private void endWords(int end) {
    if (!words.isEmpty()) {
      pieces.add(new Words(words.toString(), wordsStart, end));
      words.setLength(0);
    }
    wordsStart = end;
  }
}
