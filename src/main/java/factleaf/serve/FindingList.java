package factleaf.serve;

import factleaf.diagnostic.Span;
import factleaf.diagnostic.Visible;
import factleaf.report.Item;
import factleaf.report.Level;
import factleaf.report.Report;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong, as HTML: the words of {@code check}, with a link that opens the place. */
final class FindingList {
  private static final String ITEM =
      "<li class=\"%s\" data-of=\"%s\"><p><a href=\"%s\">%s</a> %s: %s [%s]</p>%s<p>%s</p></li>\n";

  private FindingList() {}

  /** Empty if nothing is wrong. Each item names the entry that it is about, for the script. */
  static String of(Shown shown) {
    List<Item> items = Report.items(shown.findings(), shown.texts());
    long errors = items.stream().filter(item -> item.level() == Level.ERROR).count();
    String head =
        errors > 0
            ? "Not printed, because of errors: " + errors + ". Below is the last good page, if any."
            : "Warnings: " + items.size();
    return items.isEmpty()
        ? ""
        : items.stream()
            .map(item -> item(item, shown.texts().getOrDefault(item.span().file(), "")))
            .collect(
                Collectors.joining(
                    "",
                    "<aside id=\"preview-findings\"><details open=\"\"><summary>"
                        + head
                        + "</summary>\n<ul>\n",
                    "</ul></details></aside>\n"));
  }

  private static String item(Item item, String text) {
    Span span = item.span();
    Stream<String> line = text.lines().skip(span.line() - 1).limit(1);
    return String.format(
        Locale.ROOT,
        ITEM,
        item.level().word(),
        escaped(item.entry()),
        escaped(opens(span)),
        escaped(span.toString()),
        item.level().word(),
        escaped(item.message()),
        item.rule(),
        line.map(shown -> marked(shown, span)).collect(Collectors.joining()),
        escaped(item.hint()));
  }

  /** A line of a file; what is meant is marked. */
  private static String marked(String line, Span span) {
    int[] points = line.codePoints().toArray();
    int start = Math.min(span.column() - 1, points.length);
    int end = Math.min(start + span.length(), points.length);
    return "<pre>"
        + escaped(new String(points, 0, start).stripLeading())
        + "<mark>"
        + escaped(new String(points, start, end - start))
        + "</mark>"
        + escaped(new String(points, end, points.length - end))
        + "</pre>";
  }

  /** The address by which editors that know it open a place. */
  private static String opens(Span span) {
    try {
      String place = Path.of(span.file()).toAbsolutePath().normalize() + place(span);
      return new URI("vscode", "file", place.startsWith("/") ? place : "/" + place, null)
          .toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // its parts are quoted
    }
  }

  private static String place(Span span) {
    return ":" + span.line() + ":" + span.column();
  }

  static String escaped(String text) {
    return Visible.of(text).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
