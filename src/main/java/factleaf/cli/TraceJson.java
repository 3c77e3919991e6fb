package factleaf.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import factleaf.diagnostic.Span;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.Trace;
import java.util.List;

/**
 * What {@code trace --json} prints, which docs/trace.md describes. Names and order of its members
 * are those of the records here; what an entry or a citation lacks is an empty text or list, a
 * missing number is left out.
 *
 * @param version of this form: a program that knows it may pass over members that it does not know
 * @param words that were looked for
 */
record TraceJson(int version, String words, List<Hit> hits) {
  static final int VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** An entry on a handout. */
  record Hit(
      String sheet,
      String title,
      String edition,
      String handout,
      String handoutName,
      String entry,
      Place at,
      String term,
      List<Trace.Place> printed,
      List<String> applies,
      List<Citation> sources,
      List<Citation> against,
      List<String> flags) {}

  /** A citation; its number is null on a handout without marks. */
  record Citation(
      Integer number,
      String kind,
      String title,
      String heading,
      List<String> quotes,
      String says,
      String link,
      Place at) {}

  /** Line and column count from 1. */
  record Place(String file, int line, int column) {
    private static Place of(Span span) {
      return new Place(span.file(), span.line(), span.column());
    }
  }

  static Hit hit(FactSheet sheet, Handout handout, Trace.Hit hit) {
    return new Hit(
        sheet.id(),
        sheet.title(),
        sheet.edition(),
        handout.id(),
        handout.name(),
        hit.entry(),
        Place.of(hit.span()),
        hit.term(),
        hit.places(),
        hit.applies(),
        hit.support().stream().map(TraceJson::citation).toList(),
        hit.against().stream().map(TraceJson::citation).toList(),
        hit.flags());
  }

  private static Citation citation(Trace.Reference r) {
    Integer number = r.number().isPresent() ? r.number().getAsInt() : null;
    return new Citation(
        number, r.kind(), r.title(), r.at(), r.quotes(), r.says(), r.link(), Place.of(r.span()));
  }

  /** With plain blanks, as they are typed. */
  @Override
  public String toString() {
    return GSON.toJson(this).replace('\u00A0', ' ');
  }
}
