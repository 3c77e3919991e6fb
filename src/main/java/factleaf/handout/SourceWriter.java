package factleaf.handout;

import factleaf.fact.Citation;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import factleaf.handout.Handout.Link;
import factleaf.handout.Handout.Mark;
import factleaf.handout.HandoutSpec.Marks;
import factleaf.handout.Proof.Side;
import factleaf.text.TextFragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers the sources of one handout as they come, and words them. */
final class SourceWriter {
  private final FactSheet sheet;
  private final Marks marks;
  private final Texts texts;
  private final FigureText figures;
  private final Citations citations = new Citations();

  SourceWriter(FactSheet sheet, Marks marks, Texts texts, FigureText figures) {
    this.sheet = sheet;
    this.marks = marks;
    this.texts = texts;
    this.figures = figures;
  }

  /**
   * The sources that were cited so far, in order of their numbers.
   *
   * @param facts all entries of the handout
   */
  List<SourceItem> all(List<Fact> facts) {
    List<SourceItem> items = new ArrayList<>();
    for (String id : citations.sources()) {
      sheet.source(id).ifPresent(source -> items.add(item(items.size() + 1, source, facts)));
    }
    return items;
  }

  /** The sources of some entries, by their numbers; weak ones where no other supports one. */
  List<SourceItem> of(List<Fact> facts) {
    Set<String> cited =
        facts.stream()
            .flatMap(fact -> firmest(sources(fact.cite().stream())).stream())
            .collect(Collectors.toSet());
    List<String> order = citations.sources();
    return order.stream()
        .filter(cited::contains)
        .flatMap(id -> sheet.source(id).stream())
        .map(source -> item(order.indexOf(source.id()) + 1, source, facts))
        .toList();
  }

  /** The marks of some citations, whose sources have a number also where no mark is printed. */
  List<Mark> marks(Stream<Citation> cited) {
    List<String> all = sources(cited);
    List<String> sources = marks == Marks.FIRST ? firmest(all).stream().limit(1).toList() : all;
    sources.forEach(citations::number);
    return marks.arePrinted() ? sources.stream().map(citations::mark).toList() : List.of();
  }

  private static List<String> sources(Stream<Citation> cited) {
    return cited.map(Citation::source).distinct().toList();
  }

  /** Those that are not weak, or else all. */
  private List<String> firmest(List<String> sources) {
    List<String> firm =
        sources.stream()
            .filter(id -> sheet.source(id).filter(source -> !source.kind().weak()).isPresent())
            .toList();
    return firm.isEmpty() ? sources : firm;
  }

  /** One side of a flagged entry or rejected claim, whose source gets a number. */
  Side side(Citation citation, String says) {
    int number = citations.number(citation.source());
    return new Side(
        number,
        marks.arePrinted() ? Citations.target(number) : "",
        sheet.source(citation.source()).map(Source::title).orElse(""),
        citation.at(),
        citation.find(),
        link(citation),
        says);
  }

  /** Remembers for a citation's source where it is used. */
  void remember(Citation citation, Link place) {
    citations.remember(citation.source(), place);
  }

  /** The address of the quoted words; empty if there is none. */
  private String link(Citation citation) {
    String address = sheet.source(citation.source()).flatMap(Source::address).orElse("");
    return TextFragment.link(address, citation.find()).orElse("");
  }

  /** The source's address; that of the quoted words if only one of the entries cites it. */
  private String link(Source source, List<Fact> facts) {
    List<List<String>> quotes =
        facts.stream()
            .map(fact -> quotes(source, fact))
            .filter(found -> !found.isEmpty())
            .limit(2)
            .toList();
    String address = source.address().orElse("");
    return quotes.size() == 1
        ? TextFragment.link(address, quotes.getFirst()).orElse(address)
        : address;
  }

  /** What an entry quotes of a source. */
  private static List<String> quotes(Source source, Fact fact) {
    return fact.citations()
        .filter(citation -> citation.source().equals(source.id()))
        .flatMap(citation -> citation.find().stream())
        .distinct()
        .toList();
  }

  private SourceItem item(int number, Source source, List<Fact> facts) {
    return new SourceItem(
        number,
        Citations.target(number),
        texts.get("kinds." + source.kind().id()),
        source.kind().weak(),
        source.title(),
        source.authors().orElse(""),
        source.publisher().orElse(""),
        source.issued().map(figures::date).orElse(""),
        source.region().map(texts::region).orElse(""),
        figures.day(source.read()),
        source.address().orElse(""),
        link(source, facts),
        source.note().orElse(""),
        citations.places(source.id()));
  }
}
