package factleaf.handout;

import factleaf.fact.Applies;
import factleaf.fact.Dispute;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Flag;
import factleaf.fact.Uncertainty;
import factleaf.fact.Wording;
import factleaf.handout.Handout.Dotted;
import factleaf.handout.Handout.Entry;
import factleaf.handout.Handout.FlagMeaning;
import factleaf.handout.Handout.Flagging;
import factleaf.handout.Handout.Link;
import factleaf.handout.Handout.Mark;
import factleaf.handout.Handout.RateRow;
import factleaf.handout.HandoutSpec.Form;
import factleaf.handout.HandoutSpec.Limit;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.Proof.Said;
import factleaf.vocabulary.Icon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words the entries of one handout for its audience. */
final class EntryWriter {
  private final FactSheet sheet;
  private final HandoutSpec spec;
  private final String audience;
  private final List<Limit> limits;
  private final Texts texts;
  private final SourceWriter sources;
  private final Map<String, String> headingByEntry;
  private final FigureText figures;
  private final Map<String, FigureText> figuresByAudience = new HashMap<>();
  private final Set<String> flagsUsed = new TreeSet<>();
  private final Glosses glosses;

  EntryWriter(
      FactSheet sheet,
      HandoutSpec spec,
      Texts texts,
      FigureText figures,
      SourceWriter sources,
      Map<String, String> headingByEntry) {
    this.sheet = sheet;
    this.spec = spec;
    this.audience = spec.audience();
    this.limits = spec.limits();
    this.texts = texts;
    this.headingByEntry = headingByEntry;
    this.figures = figures;
    this.sources = sources;
    this.glosses = new Glosses(sheet.glossary(), spec.readers());
  }

  /** What the sheet explains of words, where the handout does so. */
  Glosses glosses() {
    return glosses;
  }

  /** The entry where it belongs. */
  Entry full(Fact fact) {
    return entry(fact, anchor(fact.id()), spec.wording(fact).orElseThrow(), "");
  }

  /** The entry's line in the summary box, if it has one. */
  List<Entry> brief(Fact fact) {
    return fact.brief(audience).stream()
        .map(wording -> entry(fact, "brief-" + fact.id(), wording, anchor(fact.id())))
        .toList();
  }

  /** The rates that the entry tells, each as a row under its term; none without a term. */
  Stream<RateRow> rates(Fact fact) {
    return fact.term(audience).stream()
        .flatMap(term -> figures.compared(fact, spec.wording(fact).orElseThrow()).stream())
        .map(shares -> row(fact, shares));
  }

  private RateRow row(Fact fact, List<Dotted> shares) {
    return new RateRow(
        anchor(fact.id()),
        term(fact),
        sheet.flags(fact).stream().map(this::flagging).toList(),
        shares.getFirst(),
        shares.size() > 1 ? shares.getLast() : new Dotted(List.of(), ""));
  }

  /** The flags that were printed, in the order of the text file. */
  List<FlagMeaning> legend() {
    return Flag.IDS.stream()
        .filter(flagsUsed::contains)
        .map(id -> new FlagMeaning(id, text(id, "name"), text(id, "shape"), meaning(id)))
        .toList();
  }

  /** Every sort of link target has a prefix of its own, so that no two can meet. */
  static String anchor(String entry) {
    return "entry-" + entry;
  }

  private Entry entry(Fact fact, String anchor, Wording wording, String target) {
    return new Entry(
        fact.id(),
        anchor,
        spec.readers() == Readers.LAY ? fact.icon().map(Icon::drawing).orElse("") : "",
        term(fact),
        print(wording, fact),
        glosses.explain(term(fact) + " " + print(wording, fact)),
        DottedText.of(print(wording, fact), figures.shares(fact, wording).toList()),
        sources.marks(fact.cite().stream()),
        sheet.flags(fact).stream().map(flag -> flagging(flag, target.isEmpty())).toList(),
        applies(fact.applies()),
        see(fact),
        target);
  }

  /** Links to related entries of this handout, one for each section but its own. */
  private List<Link> see(Fact fact) {
    String own = headingByEntry.getOrDefault(fact.id(), "");
    Map<String, Link> links = new LinkedHashMap<>();
    for (Fact.Reference reference : fact.see()) {
      String heading = headingByEntry.getOrDefault(reference.id(), "");
      if (!heading.isEmpty() && !heading.equals(own)) {
        links.putIfAbsent(heading, new Link(anchor(reference.id()), heading));
      }
    }
    return List.copyOf(links.values());
  }

  /**
   * A flag with the sources that contradict the entry.
   *
   * @param full whether it stands at the full entry
   */
  private Flagging flagging(Flag flag, boolean full) {
    boolean tellsWhy = full && spec.form() == Form.FULL && spec.readers() == Readers.LAY;
    List<Mark> against =
        flag instanceof Flag.SourcesDisagree(List<Dispute> disputes)
            ? sources.marks(disputes.stream().map(Dispute::citation))
            : List.of();
    return flagging(flag, tellsWhy ? plainDoubt(flag) : "", against);
  }

  /** A flag where nothing else is said of it. */
  Flagging flagging(Flag flag) {
    return flagging(flag, "", List.of());
  }

  private Flagging flagging(Flag flag, String why, List<Mark> against) {
    flagsUsed.add(flag.id());
    return new Flagging(flag.id(), text(flag.id(), "name"), text(flag.id(), "shape"), why, against);
  }

  private String text(String flag, String key) {
    return texts.get("flags." + flag + "." + key, spec.readers());
  }

  /** Why the editor doubts, in plain words; empty for flags that say it themselves. */
  String plainDoubt(Flag flag) {
    return flag instanceof Flag.Uncertain(Uncertainty doubt)
        ? texts.get("reasons." + doubt.because().id() + ".plain")
        : "";
  }

  /** What a flag means to the audience. */
  String meaning(String flag) {
    return texts.get("audiences." + audience + ".flags." + flag);
  }

  /** The entry's term; empty without one. */
  private String term(Fact fact) {
    return fact.term(audience).map(term -> print(term, fact)).orElse("");
  }

  /** The entry's terms for all audiences, each once. */
  String terms(Fact fact) {
    return fact.term().stream()
        .map(term -> print(term.wording(), fact))
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** What the entry says to the audience, or else to the first that it is for. */
  String say(Fact fact) {
    return spec.wording(fact)
        .or(() -> fact.say().stream().map(Fact.Say::wording).findFirst())
        .map(wording -> print(wording, fact))
        .orElse("");
  }

  /** What the entry says to each of some audiences, whose figures are printed for their readers. */
  List<Said> says(Fact fact, Map<String, Readers> readers) {
    List<Said> says = new ArrayList<>();
    readers.forEach(
        (each, sort) ->
            fact.say(each)
                .ifPresent(
                    wording ->
                        says.add(
                            new Said(
                                texts.get("audiences." + each + ".name"),
                                print(wording, fact, figures(each, sort))))));
    return says;
  }

  private FigureText figures(String each, Readers sort) {
    return figuresByAudience.computeIfAbsent(each, id -> FigureText.of(sheet, id, sort, texts));
  }

  private String print(Wording wording, Fact fact) {
    return print(wording, fact, figures);
  }

  private String print(Wording wording, Fact fact, FigureText figures) {
    return wording.text(name -> inBraces(fact, name, figures)).strip();
  }

  /** Empty for a figure that is missing, which is reported elsewhere. */
  private String inBraces(Fact fact, String name, FigureText figures) {
    if (Wording.CLINIC.contains(name)) {
      return texts.clinicWord(name);
    }
    return fact.figure(name).map(figures::print).orElse("");
  }

  List<String> applies(Applies applies) {
    return limits.stream().flatMap(limit -> applies(applies, limit)).toList();
  }

  private Stream<String> applies(Applies applies, Limit limit) {
    return switch (limit) {
      case REGION -> applies.regions().stream().map(texts::region);
      case ROUTE -> applies.routes().stream().map(r -> texts.get("routes." + r.id()));
      case POPULATION ->
          applies.populations().stream().map(p -> texts.get("populations." + p.id()));
    };
  }
}
