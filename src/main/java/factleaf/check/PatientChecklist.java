package factleaf.check;

import factleaf.check.Checklist.Item;
import factleaf.check.Checklist.Place;
import factleaf.check.Checklist.Verdict;
import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.Profile;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.language.ChecklistWords;
import factleaf.language.Language;
import factleaf.language.LanguageFile;
import factleaf.language.PlainWordList;
import factleaf.language.Sentence;
import factleaf.language.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private static final int MOST_ACTIONS = 2;

  private final SectionTopics topics;
  private final ChecklistTexts texts;
  private final ChecklistWords words;
  private final PlainWordList plainWords;
  private final List<SectionSpec> sections;
  private final List<Item> items = new ArrayList<>();
  private final Pattern action;

  private PatientChecklist(
      ChecklistTexts texts, SectionTopics topics, ChecklistWords words, PlainWordList plainWords) {
    this.texts = texts;
    this.topics = topics;
    this.words = words;
    this.plainWords = plainWords;
    this.action = words.action();
    this.sections = texts.sections();
  }

  /** The files of a language without which there is no checklist, and which are not there. */
  public static List<String> lacks(Language language) {
    return Stream.of(language.checklist(), language.plainWords(), language.sentences())
        .filter(file -> !file.exists())
        .map(LanguageFile::name)
        .toList();
  }

  /**
   * The checklists of a sheet's handouts for lay readers; none if the language lacks what is needed
   * for them.
   *
   * @param findings takes what is wrong with the words of the language
   */
  public static List<Checklist> of(
      FactSheet sheet, Profile profile, Language language, Findings findings) {
    Optional<ChecklistWords> words = language.checklist().read(findings);
    Optional<PlainWordList> plainWords = language.plainWords().read(findings);
    Optional<Sentences> split = language.sentences().read(findings);
    if (words.isEmpty() || plainWords.isEmpty() || split.isEmpty()) {
      return List.of();
    }
    return HandoutSpec.differentInWords(profile.handouts()).stream()
        .filter(handout -> handout.readers() == HandoutSpec.Readers.LAY)
        .map(
            handout ->
                new PatientChecklist(
                        new ChecklistTexts(sheet, handout, split.get()),
                        new SectionTopics(sheet, profile, handout),
                        words.get(),
                        plainWords.get())
                    .checklist())
        .toList();
  }

  private Checklist checklist() {
    purpose();
    none("common-words", "every clinical word is explained", clinicalWords());
    most("active-voice", "the voice is active", texts.find(words.passive()), texts.sentences());
    numbers();
    Stream<Place> sums = texts.find(words.phrases("calculations")).stream();
    Stream<Place> byWeight = texts.figures(words::needsSum).stream();
    none("no-calculations", "nothing is to be worked out", Stream.concat(sums, byWeight).toList());
    none("short-chunks", "entries and sections are short", texts.longChunks());
    none("informative-headings", "each heading tells what follows", emptyHeadings());
    sequence();
    summary();
    none("named-actions", "each section names something to do", idleSections());
    int actions = texts.find(action).size();
    List<Place> indirect = texts.find(words.phrases("indirect"));
    most("direct-address", "requests speak to the reader", indirect, actions);
    most("explicit-steps", "requests are single and clear", unclear(), actions);
    return new Checklist(topics.handout().id(), List.copyOf(items));
  }

  private void none(String id, String asks, List<Place> against) {
    items.add(new Item(id, Verdict.of(against.isEmpty()), asks, against));
  }

  /** Met if at most one in five is against it. */
  private void most(String id, String asks, List<Place> against, long all) {
    if (all == 0) {
      doesNotApply(id, asks, "there are none");
      return;
    }
    String counted = asks + " (against it: " + against.size() + " of " + all + ")";
    items.add(new Item(id, Verdict.of(against.size() * 5L <= all), counted, against));
  }

  /** An item for which nothing was there to judge. */
  private void doesNotApply(String id, String asks, String why) {
    items.add(new Item(id, Verdict.DOES_NOT_APPLY, asks + " (" + why + ")", List.of()));
  }

  private void numbers() {
    String asks = "no shares in percent";
    List<Place> shares = texts.figures(words::isShare);
    if (shares.isEmpty() && !texts.hasRates()) {
      doesNotApply("clear-numbers", asks, "there are no shares");
    } else {
      none("clear-numbers", asks, shares);
    }
  }

  /** An item that nothing can be said of. */
  private void notJudged(String id, String asks, String why) {
    items.add(new Item(id, Verdict.NOT_JUDGED, asks + " (" + why + ")", List.of()));
  }

  private void purpose() {
    String asks = "the first section of entries says what the medicine is for";
    if (!topics.profile().has(Topic.PURPOSE)) {
      notJudged("purpose", asks, "no section is about: purpose");
      return;
    }
    List<SectionSpec> first = withoutSummaries().stream().limit(1).toList();
    boolean met = first.stream().anyMatch(section -> topics.isAbout(section, Topic.PURPOSE));
    items.add(new Item("purpose", Verdict.of(met), asks, ChecklistTexts.places(first)));
  }

  /** A summary comes first, whatever it is about. */
  private List<SectionSpec> withoutSummaries() {
    return sections.stream().filter(section -> !texts.summaries().contains(section)).toList();
  }

  private void sequence() {
    String asks = "sections come in the order readers expect";
    if (!topics.haveOrder()) {
      notJudged("logical-sequence", asks, "fewer than two sections have a topic with an order");
    } else {
      none("logical-sequence", asks, ChecklistTexts.places(topics.misplaced(withoutSummaries())));
    }
  }

  private void summary() {
    List<Place> found = ChecklistTexts.places(texts.summaries());
    Place none = new Place(topics.handout().span(), topics.handout().name());
    items.add(
        new Item(
            "summary",
            Verdict.of(!found.isEmpty()),
            "a section sums up the handout",
            found.isEmpty() ? List.of(none) : found));
  }

  private List<Place> clinicalWords() {
    List<String> explained = PlainWords.explained(topics.sheet());
    return texts
        .all()
        .flatMap(
            t ->
                plainWords.unexplained(t.text(), explained).stream()
                    .map(match -> t.place(match.start(), match.end())))
        .toList();
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
    return ChecklistTexts.places(
        sections.stream()
            .filter(s -> !topics.onlyDescribes(s))
            .filter(s -> texts.says(s).stream().noneMatch(asks))
            .toList());
  }

  /** Requests that leave open what to do, and sentences of too many requests. */
  private List<Place> unclear() {
    Predicate<Sentence> asks = s -> action.matcher(s.text()).find();
    Predicate<Sentence> many = s -> action.matcher(s.text()).results().count() > MOST_ACTIONS;
    Pattern vague = words.phrases("vague");
    Pattern whole = Pattern.compile("(?s).+");
    return texts
        .all()
        .flatMap(t -> Stream.concat(t.find(vague, asks.and(many.negate())), t.find(whole, many)))
        .toList();
  }
}
