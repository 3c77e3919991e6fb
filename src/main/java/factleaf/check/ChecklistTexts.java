package factleaf.check;

import factleaf.check.Checklist.Place;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Wording;
import factleaf.figure.Figure;
import factleaf.figure.Quantity;
import factleaf.figure.Rate;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.PartSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.PartContent.BriefsSpec;
import factleaf.handout.PartContent.Entries;
import factleaf.handout.PartContent.Pick;
import factleaf.handout.Selection;
import factleaf.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one handout prints of a sheet, for {@link PatientChecklist}. */
final class ChecklistTexts {
  private static final int MOST_WORDS = 60;
  private static final int MOST_SENTENCES = 5;
  private static final int MOST_ENTRIES = 12;

  private final Selection selection;
  private final HandoutSpec handout;
  private final Sentences split;
  private final List<SectionSpec> sections;
  private final List<SectionSpec> summaries;
  private final List<LayText> texts = new ArrayList<>();

  ChecklistTexts(FactSheet sheet, HandoutSpec handout, Sentences split) {
    this.handout = handout;
    this.split = split;
    this.selection = Selection.of(sheet, handout);
    this.sections = handout.sections().stream().filter(s -> !facts(s).isEmpty()).toList();
    List<LayText> briefs =
        sections.stream()
            .flatMap(section -> facts(section).stream())
            .filter(fact -> sheet.isKey(fact, handout.audience()))
            .flatMap(f -> f.brief(handout.audience()).stream().map(brief -> text(f, brief)))
            .toList();
    boolean hasBox = !briefs.isEmpty() && handout.sections().stream().anyMatch(this::isBox);
    this.summaries =
        handout.sections().stream().filter(s -> (hasBox && isBox(s)) || hasKeyFacts(s)).toList();
    sections.forEach(section -> texts.addAll(says(section)));
    texts.addAll(hasBox ? briefs : List.of());
  }

  /** The sections that print entries. */
  List<SectionSpec> sections() {
    return sections;
  }

  /** The sections that print short forms of key facts, or key facts and nothing else. */
  List<SectionSpec> summaries() {
    return summaries;
  }

  private boolean isBox(SectionSpec section) {
    return section.contents().anyMatch(BriefsSpec.class::isInstance);
  }

  private boolean hasKeyFacts(SectionSpec section) {
    return sections.contains(section)
        && section.contents().allMatch(c -> c instanceof Entries e && e.pick() instanceof Pick.Key);
  }

  /** All texts for the readers. */
  Stream<LayText> all() {
    return texts.stream();
  }

  List<LayText> says(SectionSpec section) {
    return facts(section).stream()
        .flatMap(f -> handout.wording(f).stream().map(say -> text(f, say)))
        .toList();
  }

  List<Place> find(Pattern pattern) {
    return all().flatMap(t -> t.find(pattern, s -> true)).toList();
  }

  long sentences() {
    return all().mapToLong(t -> t.sentences().size()).sum();
  }

  /** Whether a rate stands somewhere. */
  boolean hasRates() {
    return !placesOf(Rate.class::isInstance).isEmpty();
  }

  /** Where figures stand. */
  List<Place> figures(Predicate<Quantity> which) {
    return placesOf(figure -> figure.quantities().anyMatch(which));
  }

  private List<Place> placesOf(Predicate<Figure> which) {
    List<Place> places = new ArrayList<>();
    for (LayText text : texts) {
      for (Wording.Piece piece : text.wording().pieces()) {
        if (piece instanceof Wording.Placeholder p
            && text.fact().figure(p.figure()).filter(which).isPresent()) {
          places.add(text.place(p.start(), p.end()));
        }
      }
    }
    return places;
  }

  /** Entries of too many words or sentences, and sections of too many entries. */
  List<Place> longChunks() {
    Stream<Place> entries =
        all()
            .filter(
                t ->
                    t.text().split("\\s+").length > MOST_WORDS
                        || t.sentences().size() > MOST_SENTENCES)
            .map(t -> new Place(t.wording().scalar().span(), t.fact().id()));
    Predicate<PartSpec> crowded = part -> selection.facts(part).size() > MOST_ENTRIES;
    List<SectionSpec> full =
        sections.stream().filter(s -> s.parts().stream().anyMatch(crowded)).toList();
    return Stream.concat(entries, places(full).stream()).toList();
  }

  static List<Place> places(List<SectionSpec> sections) {
    return sections.stream().map(s -> new Place(s.span(), s.heading())).toList();
  }

  private LayText text(Fact fact, Wording wording) {
    return LayText.of(fact, wording, split);
  }

  private List<Fact> facts(SectionSpec section) {
    return selection.facts(section);
  }
}
