package factleaf.yaml;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.LineMap;
import factleaf.text.TextEdit;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads a YAML text into {@link Node nodes}.
 *
 * <p>Rules: {@code yaml-syntax}, {@code yaml-tab}, {@code yaml-character}, {@code file-empty}, and
 * those of {@link NodeBuilder}.
 */
public final class YamlReader {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** Each is looked for from the beginning. */
  private static final int MOST_MISTAKES = 20;

  private YamlReader() {}

  /**
   * The document's root node.
   *
   * @param file the name that findings give
   * @param text the file's text
   * @param findings takes what is wrong
   * @return empty if the text could not be read as YAML or holds nothing
   */
  public static Optional<Node> read(String file, String text, Findings findings) {
    LineMap lines = new LineMap(text);
    if (reportConflicts(file, text, lines, findings) || reportTabs(file, lines, findings)) {
      return Optional.empty();
    }
    try {
      NodeBuilder builder = builder(file, text, lines, findings);
      Optional<Node> root = builder.build();
      if (root.isEmpty() && !builder.hasExceeded()) {
        findings.add("file-empty", Span.startOf(file), "the file has comments only", "fill it");
      }
      return root;
    } catch (MarkedYAMLException e) {
      reportMistakes(file, text, e, findings);
    } catch (ReaderException e) {
      findings.add(
          "yaml-character",
          lines.span(file, Math.min(e.getPosition(), Math.max(0, lines.length() - 1)), 1),
          "a character that YAML does not allow: "
              + String.format(Locale.ROOT, "U+%04X", e.getCodePoint()),
          "delete it");
    }
    return Optional.empty();
  }

  private static NodeBuilder builder(String file, String text, LineMap lines, Findings findings) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE); // the size was checked when the file was read
    return new NodeBuilder(
        file,
        lines,
        new Yaml(options).parse(new StringReader(LineSeparators.hidden(text))).iterator(),
        findings);
  }

  /** Goes on behind a mistake as if it were mended, where only one answer is safe. */
  private static void reportMistakes(
      String file, String text, MarkedYAMLException first, Findings findings) {
    String mended = text;
    MarkedYAMLException next = first;
    Set<Integer> seen = new HashSet<>(); // lines
    while (true) {
      Finding mistake = YamlMistake.of(file, List.of(LINE_END.split(mended, -1)), next);
      if (!seen.add(mistake.span().line())) {
        return; // places in a line that was mended are others
      }
      findings.add(mistake);
      if (mistake.fix().isEmpty() || seen.size() == MOST_MISTAKES) {
        return;
      }
      TextEdit edit = new TextEdit(mended);
      edit.replace(mistake.span(), mistake.fix().get());
      mended = edit.text();
      try {
        builder(file, mended, new LineMap(mended), new Findings()).build();
        return;
      } catch (MarkedYAMLException e) {
        next = e;
      } catch (YAMLException e) {
        return; // a character that is found when all else is mended
      }
    }
  }

  /** Git leaves such lines where two people changed the same words; in a block they are words. */
  private static boolean reportConflicts(
      String file, String text, LineMap lines, Findings findings) {
    boolean found = false;
    for (String mark : List.of("<<<<<<< ", ">>>>>>> ")) {
      int at = text.startsWith(mark) ? 0 : text.indexOf("\n" + mark) + 1;
      if (at > 0 || text.startsWith(mark)) {
        findings.add(
            "yaml-syntax",
            lines.span(file, text.codePointCount(0, at), mark.length() - 1),
            "two versions of the file were put together here, and nobody chose one",
            "keep one, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>");
        found = true;
      }
    }
    return found;
  }

  /**
   * YAML forbids tabs as indentation, with a message that few understand; so they are looked for
   * first.
   */
  private static boolean reportTabs(String file, LineMap lines, Findings findings) {
    boolean found = false;
    boolean indentation = true;
    for (int i = 0; i < lines.length(); i++) {
      int c = lines.at(i);
      if (c == '\t' && indentation) {
        findings.add(
            "yaml-tab",
            lines.span(file, i, 1),
            "a tab is used as indentation",
            "use two spaces for each level");
        found = true;
        indentation = false;
      } else {
        indentation = lines.isLineBreak(i) || (indentation && c == ' ');
      }
    }
    return found;
  }
}
