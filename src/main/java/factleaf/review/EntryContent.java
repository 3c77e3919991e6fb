package factleaf.review;

import factleaf.fact.Applies;
import factleaf.fact.Citation;
import factleaf.fact.Dispute;
import factleaf.fact.Fact;
import factleaf.fact.Fact.Reference;
import factleaf.fact.Fact.Say;
import factleaf.fact.FactFigure;
import factleaf.fact.FactSheet;
import factleaf.fact.Region;
import factleaf.fact.Uncertainty;
import factleaf.fact.Urgency;
import factleaf.figure.Computation;
import factleaf.vocabulary.SourceKind;
import factleaf.vocabulary.Term;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of an entry counts as content, and in which part. What is left out: its id, its place in the
 * file and in the summary box, its pictogram, links, notes, and leave to break rules; of its
 * sources all but the kind. Two contents that say the same have the same text, in whatever order
 * their keys stand.
 *
 * @param section id of the section in which it stands
 */
record EntryContent(Fact fact, String section, FactSheet sheet) {
  /** Stand between texts; files cannot hold these characters. */
  private static final String IN_ITEM = "\u001F";

  private static final String BETWEEN = "\u001E";

  /** The part as a text; empty if the entry has nothing of it. */
  String of(Part part) {
    Stream<String> items =
        switch (part) {
          case SECTION -> Stream.of(section);
          case WORDINGS ->
              Stream.of(
                      wordings("term", fact.term()),
                      wordings("say", fact.say()),
                      wordings("brief", fact.brief()))
                  .flatMap(texts -> texts);
          case FIGURES ->
              fact.figures().entrySet().stream().map(f -> figure(f.getKey(), f.getValue()));
          case FLAGS ->
              Stream.concat(
                  fact.disputed().stream().map(EntryContent::dispute),
                  fact.uncertain().stream().map(EntryContent::doubt));
          case LIMITS -> limits(fact.applies());
          case URGENCY -> fact.urgency().stream().map(Urgency::tier);
          case CITATIONS -> fact.cite().stream().map(EntryContent::citation);
          case SOURCES -> fact.citations().map(Citation::source).map(this::source);
        };
    return items.distinct().sorted().collect(Collectors.joining(BETWEEN));
  }

  private static String item(String... texts) {
    return String.join(IN_ITEM, texts);
  }

  private static Stream<String> wordings(String form, List<Say> says) {
    return says.stream()
        .map(say -> item(form, say.audience(), say.wording().text(name -> "{" + name + "}")));
  }

  private static String figure(String name, FactFigure figure) {
    return item(
        name,
        FigureContent.of(figure.figure()),
        figure.from().map(EntryContent::computed).orElse("given"));
  }

  private static String computed(Computation from) {
    return from.operands() + " " + from.operators();
  }

  private static String dispute(Dispute dispute) {
    return item("disputed", citation(dispute.citation()), dispute.says());
  }

  private static String doubt(Uncertainty doubt) {
    return item("uncertain", doubt.because().id(), doubt.note());
  }

  private static Stream<String> limits(Applies applies) {
    return Stream.of(
            applies.routes().stream().map(Term::id).map(id -> item("route", id)),
            applies.regions().stream().map(Region::code).map(code -> item("region", code)),
            applies.populations().stream().map(Term::id).map(id -> item("population", id)))
        .flatMap(limits -> limits);
  }

  private static String citation(Citation citation) {
    String figures =
        citation.figures().stream().map(Reference::id).sorted().collect(Collectors.joining(" "));
    return item(
        citation.source(), citation.at(), String.join(IN_ITEM, citation.find()), "gives", figures);
  }

  /** The kind decides whether the entry is flagged. */
  private String source(String id) {
    return item(
        id,
        sheet.source(id).map(source -> source.kind()).map(EntryContent::kind).orElse("unknown"));
  }

  private static String kind(SourceKind kind) {
    return item(kind.id(), kind.weak() ? "weak" : "strong");
  }
}
