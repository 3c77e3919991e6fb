package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.LineMap;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads a YAML text into {@link Node nodes}.
 *
 * <p>Rules: {@code yaml-syntax}, {@code yaml-tab}, {@code yaml-character}, {@code file-empty}, and
 * those of {@link NodeBuilder}.
 */
public final class YamlReader {
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
    if (reportTabs(file, lines, findings)) {
      return Optional.empty();
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE); // the size was checked when the file was read
    Iterator<Event> events =
        new Yaml(options).parse(new StringReader(LineSeparators.hidden(text))).iterator();
    try {
      NodeBuilder builder = new NodeBuilder(file, lines, events, findings);
      Optional<Node> root = builder.build();
      if (root.isEmpty() && !builder.hasExceeded()) {
        findings.add("file-empty", Span.startOf(file), "the file has comments only", "fill it");
      }
      return root;
    } catch (MarkedYAMLException e) {
      findings.add("yaml-syntax", place(file, lines, e), problem(e), advice(e));
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

  private static Span place(String file, LineMap lines, MarkedYAMLException e) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    if (mark != null && mark.getIndex() >= lines.length() && e.getContextMark() != null) {
      mark = e.getContextMark(); // what is unfinished says more than the end of the file
    }
    return mark == null ? Span.startOf(file) : lines.span(file, mark.getIndex(), 1);
  }

  private static String problem(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "cannot be read" : e.getProblem();
    return "not valid YAML: " + problem.replaceAll("\\s+", " ").strip();
  }

  private static String advice(MarkedYAMLException e) {
    String where =
        e.getContextMark() == null
            ? ""
            : "what begins in line " + (e.getContextMark().getLine() + 1) + " is not finished; ";
    return where
        + "a wording with \": \", \" #\", braces or a leading sign needs double quotes around it";
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
