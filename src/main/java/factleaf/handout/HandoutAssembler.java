package factleaf.handout;

import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout.Entry;
import factleaf.handout.Handout.Part;
import factleaf.handout.Handout.RateGroup;
import factleaf.handout.Handout.RateRow;
import factleaf.handout.Handout.Section;
import factleaf.handout.HandoutSpec.PartSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.PartContent.Entries;
import factleaf.handout.PartContent.Gathered;
import factleaf.vocabulary.Icon;
import factleaf.yaml.Choices;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes a handout: selects what its audience gets, in the order of its sections. */
public final class HandoutAssembler {
  private final FactSheet sheet;
  private final HandoutSpec spec;
  private final Texts texts;
  private final LocalDate today;
  private final Selection selection;
  private final List<Fact> printed;
  private final FigureText figures;
  private final SourceWriter sources;
  private final EntryWriter writer;
  private final LedgerWriter ledgerWriter;
  private final Reviewed reviewed;

  /** How many lines to write on each section has so far. */
  private final Map<String, Integer> lines = new HashMap<>();

  private HandoutAssembler(FactSheet sheet, HandoutSpec spec, Texts texts, LocalDate today) {
    this.sheet = sheet;
    this.spec = spec;
    this.texts = texts.of(texts.clinic().readBy(spec.readers()));
    this.today = today;
    this.selection = Selection.of(sheet, spec);
    this.printed = selection.facts();
    Map<String, String> headingByEntry = new LinkedHashMap<>();
    for (SectionSpec section : spec.sections()) {
      section.parts().stream()
          .filter(part -> !(part.content() instanceof PartContent.Register))
          .flatMap(part -> selection.facts(part).stream())
          .forEach(fact -> headingByEntry.put(fact.id(), section.heading()));
    }
    this.figures = FigureText.of(printed, spec, texts);
    this.sources = new SourceWriter(sheet, spec.marks(), texts, figures);
    this.writer = new EntryWriter(sheet, spec, texts, figures, sources, headingByEntry);
    this.reviewed = Reviewed.of(sheet.review().standing(), figures);
    this.ledgerWriter = new LedgerWriter(sheet, writer, sources, headingByEntry, texts);
  }

  /**
   * The handout; without sections if the sheet is withdrawn. Of a sheet with errors it has what
   * could be read; that is for rules, never for print.
   *
   * @param today the day on which the review is due or not
   */
  public static Handout assemble(FactSheet sheet, HandoutSpec spec, Texts texts, LocalDate today) {
    return new HandoutAssembler(sheet, spec, texts, today).handout();
  }

  private Handout handout() {
    List<Section> sections =
        spec.sections().stream()
            .filter(section -> sheet.withdrawn().isEmpty())
            .map(this::section)
            .filter(section -> !section.parts().isEmpty())
            .toList();
    return new Handout(
        spec.id(),
        spec.name(),
        spec.audience(),
        texts.get("audiences." + spec.audience() + ".name"),
        spec.paper(),
        Choices.id(spec.print()),
        Choices.id(spec.form()),
        Choices.id(spec.marks()),
        new HeadWriter(sheet, reviewed, figures, texts).head(today),
        ClinicHead.of(sheet.language(), spec.readers(), texts),
        sections,
        writer.legend(),
        spec.note().text(),
        spec.note().address(sheet, texts.clinic()),
        StillCurrent.of(sheet, spec, texts),
        texts.words());
  }

  private Section section(SectionSpec section) {
    return new Section(
        section.id(),
        section.heading(),
        section.icon().map(Icon::drawing).orElse(""),
        Choices.id(section.tone()),
        section.call().stream().flatMap(value -> texts.line(value).stream()).toList(),
        parts(section),
        sources(section));
  }

  private List<Part> parts(SectionSpec section) {
    return section.parts().stream().flatMap(part -> part(part, section).stream()).toList();
  }

  /** What a part prints; empty if there is nothing. */
  private Optional<Part> part(PartSpec part, SectionSpec section) {
    String heading = part.heading().orElse("");
    return switch (part.content()) {
      case Entries entries -> entries(heading, entries, selection.facts(part));
      case PartContent.HelpSpec help ->
          some(
              new HelpWriter(help, writer, texts).cards(selection.facts(part)),
              list -> new Handout.Help(heading, list));
      case PartContent.Register register ->
          some(
              selection.facts(part).stream()
                  .map(fact -> ledgerWriter.statement(fact, register))
                  .toList(),
              list -> new RegisterWriter(sheet, sources, texts).register(heading, reviewed, list));
      case PartContent.BriefsSpec briefs ->
          some(briefs(briefs.first()), list -> new Handout.Briefs(heading, list));
      case Gathered.RATES -> rates(heading, List.of(new RateGroup("", rates(printed))));
      case PartContent.Factbox box ->
          rates(
              heading,
              List.of(
                  new RateGroup("benefit", compared(box.benefit())),
                  new RateGroup("harm", compared(box.harm()))));
      case Gathered.FLAGGED ->
          some(ledgerWriter.flagged(outside(section)), list -> new Proof.Flagged(heading, list));
      case Gathered.LEDGER -> ledger(heading);
      case Gathered.GLOSSARY ->
          some(writer.glosses().left(), list -> new Handout.Glossary(heading, list));
      case Gathered.SOURCES ->
          some(sources.all(printed), list -> new Handout.SourceList(heading, false, list));
      case Gathered.SOURCE_TITLES ->
          some(sources.all(printed), list -> new Handout.SourceList(heading, true, list));
      case PartContent.LinesSpec all ->
          some(
              all.with(sheet.lines(), texts.clinic()).map(line -> line(line, section)).toList(),
              list -> new Handout.Lines(heading, list));
    };
  }

  private Optional<Part> rates(String heading, List<RateGroup> all) {
    List<RateGroup> groups = all.stream().filter(group -> !group.rows().isEmpty()).toList();
    boolean compared = groups.stream().flatMap(g -> g.rows().stream()).anyMatch(this::isCompared);
    return some(groups, list -> new Handout.Rates(heading, list, compared));
  }

  private List<RateRow> rates(List<Fact> facts) {
    return facts.stream().flatMap(writer::rates).toList();
  }

  /** The rates of the printed entries of some sections that are told without the medicine, too. */
  private List<RateRow> compared(List<String> sections) {
    List<Fact> facts = sections.stream().flatMap(sheet::section).filter(printed::contains).toList();
    return rates(facts).stream().filter(this::isCompared).toList();
  }

  private boolean isCompared(RateRow row) {
    return !row.without().text().isEmpty();
  }

  private Optional<Part> ledger(String heading) {
    Proof.Ledger ledger =
        new Proof.Ledger(
            heading,
            ledgerWriter.ledger(printed),
            ledgerWriter.rejected(),
            ledgerWriter.silenced(printed));
    boolean isEmpty =
        ledger.entries().isEmpty() && ledger.rejected().isEmpty() && ledger.silenced().isEmpty();
    return isEmpty ? Optional.empty() : Optional.of(ledger);
  }

  private Optional<Part> entries(String heading, Entries spec, List<Fact> facts) {
    return some(
        facts.stream().map(writer::full).toList(),
        list ->
            switch (spec.layout()) {
              case LIST, COLUMNS -> new Handout.EntryList(heading, Choices.id(spec.layout()), list);
              case TABLE -> new Handout.EntryTable(heading, columns(spec), list);
              case CELLS -> new Handout.EntryCells(heading, list);
            });
  }

  private Handout.Field line(PartContent.LineSpec line, SectionSpec section) {
    int number = lines.merge(section.id(), 1, Integer::sum);
    return new Handout.Field(
        "line-" + section.id() + "-" + number,
        line.label(),
        line.clinic().flatMap(texts.clinic()::value).orElse(""));
  }

  /** Where the marks of a section's sources are left out: these sources. */
  private List<SourceItem> sources(SectionSpec section) {
    return spec.marks() == HandoutSpec.Marks.SECTION
        ? sources.of(selection.facts(section))
        : List.of();
  }

  private static List<Handout.Column> columns(Entries spec) {
    return new TreeMap<>(spec.columns())
        .entrySet().stream()
            .map(c -> new Handout.Column(Choices.id(c.getKey()), c.getValue()))
            .toList();
  }

  private List<Fact> outside(SectionSpec section) {
    List<Fact> inside = selection.facts(section);
    return printed.stream().filter(fact -> !inside.contains(fact)).toList();
  }

  private List<Entry> briefs(List<String> first) {
    List<String> urgent = first.stream().flatMap(sheet::section).map(Fact::id).toList();
    return printed.stream()
        .filter(fact -> sheet.isKey(fact, spec.audience()))
        .sorted(
            Comparator.comparingInt(
                fact -> {
                  int rank = urgent.indexOf(fact.id());
                  return rank < 0 ? urgent.size() : rank;
                }))
        .flatMap(fact -> writer.brief(fact).stream())
        .toList();
  }

  private static <T> Optional<Part> some(List<T> list, Function<List<T>, Part> part) {
    return list.isEmpty() ? Optional.empty() : Optional.of(part.apply(list));
  }
}
