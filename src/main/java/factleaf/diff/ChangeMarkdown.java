package factleaf.diff;

import factleaf.diff.Change.Place;
import factleaf.diff.Words.Piece;
import java.util.List;
import java.util.Optional;

/** The report for the description or a comment of a pull request. */
public final class ChangeMarkdown {
  /** The first line, by which an earlier report is known. */
  public static final String MARK = "<!-- generator: Factleaf diff -->";

  private ChangeMarkdown() {}

  public static String of(Diff diff) {
    StringBuilder text = new StringBuilder(MARK).append('\n');
    text.append("## What changed: ").append(diff.summary()).append('\n');
    for (SheetDiff sheet : diff.sheets()) {
      text.append("\n### ").append(escape(sheet.title() + " (" + sheet.id() + ")"));
      text.append("\n\n| severity | change | of | before | after |\n|---|---|---|---|---|\n");
      sheet.changes().forEach(change -> add(change, text));
    }
    return text.toString();
  }

  private static void add(Change change, StringBuilder text) {
    Words words = change.words();
    text.append("| ").append(change.severity().id());
    text.append(" | ").append(change.kindId());
    text.append(" | ").append(escape(change.about()));
    text.append(" | ").append(cell(change.old(), words.old(), "del"));
    text.append(" | ").append(cell(change.now(), words.now(), "ins"));
    text.append(" |\n");
  }

  private static String cell(Optional<Place> place, List<Piece> pieces, String mark) {
    return place
        .map(
            there ->
                ChangeText.joined(
                        pieces,
                        ChangeMarkdown::escape,
                        words -> "<" + mark + ">" + escape(words) + "</" + mark + ">")
                    + "<br>"
                    + escape(there.span().toString()))
        .orElse("");
  }

  /** Nothing in a text counts as Markdown or HTML, nor calls a person or an issue. */
  private static String escape(String text) {
    return text.replaceAll("\\s+", " ")
        .replaceAll("([\\\\`*_~|$!\\[\\]])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([@#])", "$1<!-- -->");
  }
}
