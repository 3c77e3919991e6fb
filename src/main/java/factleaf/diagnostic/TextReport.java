package factleaf.diagnostic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints findings for people: place, severity, message and rule, then the line itself with a caret
 * under it, then the hint.
 */
public final class TextReport {
  /**
   * A caret line is not drawn for lines longer than this many characters; a terminal would fold it.
   */
  private static final int LONGEST_SHOWN_LINE = 400;

  private final Map<String, String> textByFile;
  private final Map<String, List<String>> linesByFile = new HashMap<>();
  private final boolean colour;

  /**
   * @param textByFile the text of each file that findings may point into
   * @param colour whether to use ANSI colours
   */
  public TextReport(Map<String, String> textByFile, boolean colour) {
    this.textByFile = textByFile;
    this.colour = colour;
  }

  /** The report on one finding; every line ends with a line feed. */
  public String report(Finding finding) {
    Span span = finding.span();
    StringBuilder out = new StringBuilder();
    out.append(bold(Visible.of(span.toString()))).append(": ");
    out.append(severity(finding)).append(": ");
    out.append(Visible.message(finding.message()))
        .append("  [")
        .append(finding.rule())
        .append("]\n");
    List<String> lines = linesByFile.computeIfAbsent(span.file(), this::lines);
    if (span.line() <= lines.size()) {
      appendLine(out, span, lines.get(span.line() - 1));
    }
    if (!finding.hint().isEmpty()) {
      out.append("   = ").append(Visible.message(finding.hint()));
      out.append(finding.fix().isPresent() ? " (check --fix does)\n" : "\n");
    }
    return out.toString();
  }

  private List<String> lines(String file) {
    return List.of(textByFile.getOrDefault(file, "").split("\r\n|\r|\n", -1));
  }

  private void appendLine(StringBuilder out, Span span, String line) {
    if (line.isEmpty() || line.length() > LONGEST_SHOWN_LINE) {
      return;
    }
    String number = String.format(Locale.ROOT, "%5d | ", span.line());
    out.append(number).append(Visible.of(line)).append('\n');
    int columns = line.codePointCount(0, line.length());
    int start = Math.min(span.column() - 1, columns);
    int length = Math.max(1, Math.min(span.length(), columns - start));
    out.append("      | ").append(" ".repeat(start));
    out.append(red("^".repeat(length))).append('\n');
  }

  private String severity(Finding finding) {
    String word = finding.severity().word();
    return finding.isError() ? red(word) : paint("\u001b[33m", word);
  }

  private String bold(String text) {
    return paint("\u001b[1m", text);
  }

  private String red(String text) {
    return paint("\u001b[31m", text);
  }

  private String paint(String code, String text) {
    return colour ? code + text + "\u001b[0m" : text;
  }
}
