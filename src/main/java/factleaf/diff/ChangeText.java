package factleaf.diff;

import factleaf.diagnostic.Visible;
import factleaf.diff.Change.Place;
import factleaf.diff.Words.Piece;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report for a terminal: each change with its places in both files, words marked. */
public final class ChangeText {
  /** The first words, by which an earlier report is known. */
  public static final String MARK = "Factleaf diff: what changed from ";

  private ChangeText() {}

  public static String of(Diff diff) {
    StringBuilder text = new StringBuilder(MARK);
    text.append(diff.old()).append(" to ").append(diff.now()).append('\n');
    for (SheetDiff sheet : diff.sheets()) {
      text.append('\n').append(sheet.title()).append(" (").append(sheet.id()).append(")\n");
      sheet.changes().forEach(change -> add(change, text));
    }
    text.append(diff.sheets().isEmpty() ? "" : "\n").append(diff.summary()).append('\n');
    return text.toString().lines().map(Visible::of).collect(Collectors.joining("\n", "", "\n"));
  }

  /** The earlier text, with what went marked. */
  public static String old(Words words) {
    return marked(words.old(), "[-", "-]");
  }

  /** The later text, with what came marked. */
  public static String now(Words words) {
    return marked(words.now(), "{+", "+}");
  }

  private static void add(Change change, StringBuilder text) {
    Words words = change.words();
    text.append(change.severity().id()).append(' ').append(change.kindId()).append(' ');
    text.append(change.about()).append('\n');
    change.old().ifPresent(old -> addSide("old", old, old(words), text));
    change.now().ifPresent(now -> addSide("new", now, now(words), text));
  }

  private static void addSide(String side, Place place, String marked, StringBuilder text) {
    text.append("  ").append(side).append(' ').append(place.span()).append(": ");
    text.append(marked).append('\n');
  }

  private static String marked(List<Piece> pieces, String before, String after) {
    return joined(pieces, words -> words, words -> before + words + after);
  }

  /** Pieces in one line. */
  static String joined(
      List<Piece> pieces, Function<String, String> same, Function<String, String> changed) {
    return pieces.stream()
        .map(
            piece ->
                (piece.blank() ? " " : "") + (piece.changed() ? changed : same).apply(piece.text()))
        .collect(Collectors.joining());
  }
}
