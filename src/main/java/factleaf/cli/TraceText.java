package factleaf.cli;

import factleaf.diagnostic.Visible;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.Trace.Hit;
import factleaf.handout.Trace.Place;
import factleaf.handout.Trace.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code trace} prints for people: an entry on a handout in a block of labelled lines. */
final class TraceText {
  /** The widest label and two blanks. */
  private static final String LABEL = "  %-9s%s";

  private TraceText() {}

  static String of(FactSheet sheet, Handout handout, Hit hit) {
    String title = sheet.title() + ", edition " + sheet.edition() + ", " + handout.name();
    List<String> lines = new ArrayList<>(List.of(title));
    for (Place place : hit.places()) {
      add(lines, "in", place.headings());
      add(lines, "text", List.of(place.text()));
    }
    add(lines, "term", hit.term().lines().toList());
    add(lines, "entry", List.of(hit.entry() + ", " + hit.span()));
    add(lines, "applies", String.join(", ", hit.applies()).lines().toList());
    add(lines, "sources", orNone(references(hit.support())));
    add(lines, "against", references(hit.against()));
    add(lines, "flags", orNone(hit.flags()));
    return String.join("\n", lines).replace('\u00A0', ' ');
  }

  /** A label and its values, one a line, in one column; nothing if there are none. */
  private static void add(List<String> lines, String label, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      lines.add(String.format(Locale.ROOT, LABEL, i == 0 ? label : "", Visible.of(values.get(i))));
    }
  }

  private static List<String> orNone(List<String> values) {
    return values.isEmpty() ? List.of("none") : values;
  }

  private static List<String> references(List<Reference> references) {
    return references.stream().flatMap(TraceText::reference).toList();
  }

  /** The citation as on the handout; below, the quoted words and where they stand in the file. */
  private static Stream<String> reference(Reference r) {
    String says = r.says().isEmpty() ? "" : ": " + r.says();
    String number = r.number().isPresent() ? "[" + r.number().getAsInt() + "] " : "";
    String quotes = r.quotes().stream().map(q -> '"' + q + "\", ").collect(Collectors.joining());
    return Stream.of(
        number + r.kind() + ": " + r.title() + ", at \"" + r.at() + "\"" + says,
        "    " + quotes + r.span());
  }
}
