package factleaf.handout;

import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Review;
import factleaf.handout.Handout.Entry;
import factleaf.handout.Handout.Part;
import factleaf.handout.Handout.Section;
import factleaf.handout.HandoutSpec.Entries;
import factleaf.handout.HandoutSpec.Gathered;
import factleaf.handout.HandoutSpec.PartSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.yaml.Choices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a handout: selects what its audience gets, in the order of its sections. */
public final class HandoutAssembler {
  private final FactSheet sheet;
  private final HandoutSpec spec;
  private final Texts texts;
  private final LocalDate today;
  private final Map<String, String> headingByEntry = new LinkedHashMap<>();
  private final List<Fact> printed = new ArrayList<>();
  private final EntryWriter writer;
  private final LedgerWriter ledgerWriter;

  private HandoutAssembler(FactSheet sheet, HandoutSpec spec, Texts texts, LocalDate today) {
    this.sheet = sheet;
    this.spec = spec;
    this.texts = texts;
    this.today = today;
    for (SectionSpec section : spec.sections()) {
      for (Fact fact : facts(section)) {
        headingByEntry.put(fact.id(), section.heading());
        printed.add(fact);
      }
    }
    this.writer = new EntryWriter(sheet, spec, texts, headingByEntry);
    this.ledgerWriter = new LedgerWriter(sheet, writer, headingByEntry, texts);
  }

  /**
   * The handout. Of a sheet with errors it has what could be read; that is for rules, never for
   * print.
   *
   * @param today the day on which the review is due or not
   */
  public static Handout assemble(FactSheet sheet, HandoutSpec spec, Texts texts, LocalDate today) {
    return new HandoutAssembler(sheet, spec, texts, today).handout();
  }

  /**
   * The entries that a section of a handout prints, in order. Empty where it prints something else.
   */
  public static List<Fact> facts(FactSheet sheet, HandoutSpec spec, SectionSpec section) {
    return worded(section.factSections(), sheet, spec).toList();
  }

  /** The entries of some sections of the fact file that are worded for the audience, in order. */
  private static Stream<Fact> worded(Stream<String> from, FactSheet sheet, HandoutSpec spec) {
    return in(from, sheet).filter(fact -> fact.say(spec.audience()).isPresent());
  }

  private static Stream<Fact> in(Stream<String> sections, FactSheet sheet) {
    return sections.flatMap(
        name ->
            sheet.sections().stream()
                .filter(section -> section.id().equals(name))
                .limit(1)
                .flatMap(section -> section.facts().stream()));
  }

  private Handout handout() {
    List<Section> sections =
        spec.sections().stream()
            .map(s -> new Section(s.id(), s.heading(), Choices.id(s.tone()), parts(s)))
            .filter(section -> !section.parts().isEmpty())
            .toList();
    return new Handout(
        spec.id(),
        spec.name(),
        spec.audience(),
        texts.get("audiences." + spec.audience() + ".name"),
        spec.paper(),
        Choices.id(spec.print()),
        Choices.id(spec.marks()),
        head(),
        sections,
        writer.legend(),
        texts.words());
  }

  private Handout.Head head() {
    Review review = sheet.review();
    FigureText figures = new FigureText(texts, spec.readers());
    return new Handout.Head(
        sheet.id(),
        sheet.title(),
        sheet.edition(),
        sheet.language(),
        figures.day(review.checked()),
        figures.day(review.due()),
        review.isDraft(),
        review.isOverdue(today),
        review.by().stream()
            .map(r -> r.name() + ", " + r.role() + ", " + figures.day(r.on()))
            .toList(),
        sheet.codes().entrySet().stream()
            .map(code -> texts.codeSystem(code.getKey()) + "\u00A0" + code.getValue())
            .toList());
  }

  private List<Part> parts(SectionSpec section) {
    return section.parts().stream().flatMap(part -> part(part, section).stream()).toList();
  }

  /** What a part prints; empty if there is nothing. */
  private Optional<Part> part(PartSpec part, SectionSpec section) {
    String heading = part.heading().orElse("");
    return switch (part.content()) {
      case Entries entries -> entries(heading, entries);
      case HandoutSpec.BriefsSpec briefs ->
          some(briefs(briefs.first()), list -> new Handout.Briefs(heading, list));
      case Gathered.FLAGGED ->
          some(ledgerWriter.flagged(outside(section)), list -> new Handout.Flagged(heading, list));
      case Gathered.LEDGER -> ledger(heading);
      case Gathered.GLOSSARY ->
          some(
              sheet.glossary().stream()
                  .map(entry -> new Handout.Explanation(entry.word(), entry.explanation()))
                  .toList(),
              list -> new Handout.Glossary(heading, list));
      case Gathered.SOURCES ->
          some(writer.sources(), list -> new Handout.SourceList(heading, list));
      case HandoutSpec.LinesSpec lines ->
          some(lines.labels(), list -> new Handout.Lines(heading, list));
    };
  }

  private Optional<Part> ledger(String heading) {
    Handout.Ledger ledger =
        new Handout.Ledger(
            heading,
            ledgerWriter.ledger(printed),
            ledgerWriter.rejected(),
            ledgerWriter.silenced(printed));
    boolean isEmpty =
        ledger.entries().isEmpty() && ledger.rejected().isEmpty() && ledger.silenced().isEmpty();
    return isEmpty ? Optional.empty() : Optional.of(ledger);
  }

  private Optional<Part> entries(String heading, Entries spec) {
    return some(
        worded(spec.from().stream(), sheet, this.spec).map(writer::full).toList(),
        list ->
            spec.layout() == HandoutSpec.Layout.LIST
                ? new Handout.EntryList(heading, list)
                : new Handout.EntryTable(heading, columns(spec), list));
  }

  private static List<Handout.Column> columns(Entries spec) {
    return new TreeMap<>(spec.columns())
        .entrySet().stream()
            .map(c -> new Handout.Column(Choices.id(c.getKey()), c.getValue()))
            .toList();
  }

  private List<Fact> outside(SectionSpec section) {
    List<Fact> inside = facts(section);
    return printed.stream().filter(fact -> !inside.contains(fact)).toList();
  }

  private List<Entry> briefs(List<String> first) {
    List<String> urgent = in(first.stream(), sheet).map(Fact::id).toList();
    return printed.stream()
        .sorted(
            Comparator.comparingInt(
                fact -> {
                  int rank = urgent.indexOf(fact.id());
                  return rank < 0 ? urgent.size() : rank;
                }))
        .flatMap(fact -> writer.brief(fact).stream())
        .toList();
  }

  private List<Fact> facts(SectionSpec section) {
    return facts(sheet, spec, section);
  }

  private static <T> Optional<Part> some(List<T> list, Function<List<T>, Part> part) {
    return list.isEmpty() ? Optional.empty() : Optional.of(part.apply(list));
  }
}
