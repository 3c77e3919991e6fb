package factleaf.check;

import factleaf.check.Checklist.Item;
import factleaf.check.Checklist.Place;
import factleaf.check.Checklist.Verdict;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Wording;
import factleaf.figure.Figure;
import factleaf.figure.Quantity;
import factleaf.handout.HandoutAssembler;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Briefs;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.Profile;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.language.ChecklistWords;
import factleaf.language.PlainWordList;
import factleaf.language.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a machine can tell of PEMAT-P about a handout for lay readers: the Patient Education
 * Materials Assessment Tool for print, by Shoemaker, Wolf and Brach for AHRQ, 2014
 * (https://pubmed.ncbi.nlm.nih.gov/24973195/; its items stand in
 * https://ojrd.biomedcentral.com/articles/10.1186/s13023-017-0608-2/tables/3). Items about pictures
 * and layout are left to people. Where an item is about all sentences, four in five are enough, as
 * for PEMAT's raters (https://plaza.umin.ac.jp/pemat/auto-scoring.html). How long a chunk may be,
 * and which order is logical, is ours. The words are in {@code checklist.yaml}.
 */
public final class PatientChecklist {
  private static final int MOST_WORDS = 60;
  private static final int MOST_SENTENCES = 5;
  private static final int MOST_ENTRIES = 12;
  private static final int MOST_ACTIONS = 2;

  private final FactSheet sheet;
  private final HandoutSpec handout;
  private final SectionTopics topics;
  private final ChecklistWords words;
  private final List<SectionSpec> sections;
  private final List<SectionSpec> summaries;
  private final List<LayText> briefs;
  private final List<LayText> texts = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final Pattern action;

  private PatientChecklist(FactSheet sheet, Profile profile, HandoutSpec handout) {
    this.sheet = sheet;
    this.handout = handout;
    this.topics = new SectionTopics(sheet, profile, handout);
    this.words = new ChecklistWords(sheet.language());
    this.action = words.action();
    this.sections = handout.sections().stream().filter(s -> !facts(s).isEmpty()).toList();
    this.summaries =
        handout.sections().stream()
            .filter(s -> s.parts().stream().anyMatch(p -> p.content() instanceof Briefs))
            .toList();
    this.briefs =
        sections.stream()
            .flatMap(section -> facts(section).stream())
            .flatMap(f -> f.brief(handout.audience()).stream().map(brief -> LayText.of(f, brief)))
            .toList();
    sections.forEach(section -> texts.addAll(says(section)));
    texts.addAll(summaries.isEmpty() ? List.of() : briefs);
  }

  /** Whether there are the words that the checklist needs in a language. */
  public static boolean reads(String language) {
    return ChecklistWords.has(language) && PlainWordList.of(language).isPresent();
  }

  /**
   * The checklists of a sheet's handouts for lay readers.
   *
   * @param sheet a sheet whose language the checklist {@linkplain #reads can read}
   */
  public static List<Checklist> of(FactSheet sheet, Profile profile) {
    return HandoutSpec.differentInWords(profile.handouts()).stream()
        .filter(handout -> handout.readers() == HandoutSpec.Readers.LAY)
        .map(handout -> new PatientChecklist(sheet, profile, handout).checklist())
        .toList();
  }

  private Checklist checklist() {
    purpose();
    none("common-words", "every clinical word is explained", clinicalWords());
    most("active-voice", "the voice is active", find(words.passive()), sentences());
    none("clear-numbers", "no shares in percent", figures(q -> q.unit().id().equals("percent")));
    Stream<Place> sums = find(words.phrases("calculations")).stream();
    Stream<Place> byWeight = figures(PatientChecklist::needsSum).stream();
    none("no-calculations", "nothing is to be worked out", Stream.concat(sums, byWeight).toList());
    none("short-chunks", "entries and sections are short", longChunks());
    none("informative-headings", "each heading tells what follows", emptyHeadings());
    sequence();
    summary();
    none("named-actions", "each section names something to do", idleSections());
    int actions = find(action).size();
    List<Place> indirect = find(words.phrases("indirect"));
    most("direct-address", "requests speak to the reader", indirect, actions);
    most("explicit-steps", "requests are single and clear", unclear(), actions);
    return new Checklist(handout.id(), List.copyOf(items));
  }

  private void none(String id, String asks, List<Place> against) {
    items.add(new Item(id, Verdict.of(against.isEmpty()), asks, against));
  }

  /** Met if at most one in five is against it. */
  private void most(String id, String asks, List<Place> against, long all) {
    String counted = asks + " (against it: " + against.size() + " of " + all + ")";
    Verdict verdict = Verdict.of(against.size() * 5L <= all && all > 0);
    items.add(new Item(id, verdict, counted, against));
  }

  /** An item that nothing can be said of. */
  private void notJudged(String id, String asks, String why) {
    items.add(new Item(id, Verdict.NOT_JUDGED, asks + " (" + why + ")", List.of()));
  }

  private void purpose() {
    String asks = "the first section of entries says what the medicine is for";
    if (!topics.declares(Topic.PURPOSE)) {
      notJudged("purpose", asks, "no section is about: purpose");
      return;
    }
    List<SectionSpec> first = sections.stream().limit(1).toList();
    boolean met = first.stream().anyMatch(section -> topics.isAbout(section, Topic.PURPOSE));
    items.add(new Item("purpose", Verdict.of(met), asks, places(first)));
  }

  private void sequence() {
    String asks = "sections come in the order readers expect";
    if (!topics.haveOrder()) {
      notJudged("logical-sequence", asks, "fewer than two sections have a topic with an order");
    } else {
      none("logical-sequence", asks, places(topics.misplaced(sections)));
    }
  }

  private void summary() {
    List<Place> found = briefs.isEmpty() ? List.of() : places(summaries);
    Place none = new Place(handout.span(), handout.name());
    items.add(
        new Item(
            "summary",
            Verdict.of(!found.isEmpty()),
            "a section sums up the handout",
            found.isEmpty() ? List.of(none) : found));
  }

  private List<Place> clinicalWords() {
    PlainWordList list = PlainWordList.of(sheet.language()).orElseThrow();
    Set<String> explained = PlainWords.explained(sheet);
    return texts.stream()
        .flatMap(
            t ->
                PlainWords.unexplained(t.text(), list, explained).stream()
                    .map(match -> t.place(match.start(), match.end())))
        .toList();
  }

  private List<Place> find(Pattern pattern) {
    return texts.stream().flatMap(t -> t.find(pattern, s -> true)).toList();
  }

  private long sentences() {
    return texts.stream().mapToLong(t -> Sentence.split(t.text()).size()).sum();
  }

  private List<Place> figures(Predicate<Quantity> which) {
    List<Place> places = new ArrayList<>();
    for (LayText text : texts) {
      for (Wording.Piece piece : text.wording().pieces()) {
        if (piece instanceof Wording.Placeholder p
            && text.fact().figures().get(p.figure()) instanceof Figure figure
            && figure.quantities().anyMatch(which)) {
          places.add(text.place(p.start(), p.end()));
        }
      }
    }
    return places;
  }

  /** Whether a reader must know a weight or a body surface to use the figure. */
  private static boolean needsSum(Quantity quantity) {
    return quantity.per().stream()
        .map(per -> per.unit().id())
        .anyMatch(List.of("kg", "square-metre")::contains);
  }

  private List<Place> longChunks() {
    Stream<Place> entries =
        texts.stream()
            .filter(
                t ->
                    t.text().split("\\s+").length > MOST_WORDS
                        || Sentence.split(t.text()).size() > MOST_SENTENCES)
            .map(t -> new Place(t.wording().scalar().span(), t.fact().id()));
    Predicate<SectionSpec> crowded = part -> facts(part).size() > MOST_ENTRIES;
    List<SectionSpec> full = sections.stream().filter(s -> parts(s).anyMatch(crowded)).toList();
    return Stream.concat(entries, places(full).stream()).toList();
  }

  private List<Place> emptyHeadings() {
    Set<String> seen = new HashSet<>(words.words("headings"));
    List<Place> places = new ArrayList<>();
    for (SectionSpec section : sections) {
      Stream<String> parts = section.parts().stream().flatMap(part -> part.heading().stream());
      Stream.concat(Stream.of(section.heading()), parts.filter(h -> !h.equals(section.heading())))
          .filter(heading -> !seen.add(heading.strip().toLowerCase(Locale.ROOT)))
          .forEach(heading -> places.add(new Place(section.span(), heading)));
    }
    return places;
  }

  private List<Place> idleSections() {
    Predicate<LayText> asks = t -> t.find(action, s -> true).findAny().isPresent();
    return places(
        sections.stream()
            .filter(s -> !topics.onlyDescribes(s))
            .filter(s -> says(s).stream().noneMatch(asks))
            .toList());
  }

  /** Requests that leave open what to do, and sentences of too many requests. */
  private List<Place> unclear() {
    Predicate<Sentence> asks = s -> action.matcher(s.text()).find();
    Predicate<Sentence> many = s -> action.matcher(s.text()).results().count() > MOST_ACTIONS;
    Pattern vague = words.phrases("vague");
    Pattern whole = Pattern.compile("(?s).+");
    return texts.stream()
        .flatMap(t -> Stream.concat(t.find(vague, asks.and(many.negate())), t.find(whole, many)))
        .toList();
  }

  private List<LayText> says(SectionSpec section) {
    return facts(section).stream()
        .flatMap(f -> f.say(handout.audience()).stream().map(say -> LayText.of(f, say)))
        .toList();
  }

  private List<Fact> facts(SectionSpec section) {
    return HandoutAssembler.facts(sheet, handout, section);
  }

  /** Each part that prints entries as a section of its own. */
  private static Stream<SectionSpec> parts(SectionSpec s) {
    return s.parts().stream()
        .map(
            p ->
                new SectionSpec(s.id(), s.heading(), s.tone(), s.required(), List.of(p), s.span()));
  }

  private static List<Place> places(List<SectionSpec> sections) {
    return sections.stream().map(s -> new Place(s.span(), s.heading())).toList();
  }
}
