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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    return items(citations.sources(), facts);
  }

  /** The sources of some entries, by their numbers; weak ones where no other supports one. */
  List<SourceItem> of(List<Fact> facts) {
    Set<String> cited =
        facts.stream()
            .flatMap(fact -> firmest(sources(fact.cite().stream())).stream())
            .collect(Collectors.toSet());
    return items(citations.sources().stream().filter(cited::contains).toList(), facts);
  }

  private List<SourceItem> items(List<String> ids, List<Fact> facts) {
    Map<String, List<List<String>>> quotes = quotes(facts);
    return ids.stream()
        .flatMap(id -> sheet.source(id).stream())
        .map(source -> item(source, quotes.getOrDefault(source.id(), List.of())))
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

  /** The numbers of the sources of some citations, in order. */
  List<String> numbers(List<Citation> cited) {
    return sources(cited.stream()).stream()
        .map(citations::number)
        .sorted()
        .map(number -> Integer.toString(number))
        .toList();
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
  private static String link(Source source, List<List<String>> quotes) {
    String address = source.address().orElse("");
    return quotes.size() == 1
        ? TextFragment.link(address, quotes.getFirst()).orElse(address)
        : address;
  }

  /** What each of some entries quotes of each source that it cites, by the source. */
  private static Map<String, List<List<String>>> quotes(List<Fact> facts) {
    Map<String, List<List<String>>> quotes = new HashMap<>();
    for (Fact fact : facts) {
      Map<String, Set<String>> own = new HashMap<>();
      fact.citations()
          .filter(citation -> !citation.find().isEmpty())
          .forEach(
              citation ->
                  own.computeIfAbsent(citation.source(), id -> new LinkedHashSet<>())
                      .addAll(citation.find()));
      own.forEach(
          (id, found) ->
              quotes.computeIfAbsent(id, any -> new ArrayList<>()).add(List.copyOf(found)));
    }
    return quotes;
  }

  private SourceItem item(Source source, List<List<String>> quotes) {
    int number = citations.number(source.id());
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
        link(source, quotes),
        source.note().orElse(""),
        citations.places(source.id()));
  }
}
