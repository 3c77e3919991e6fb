package factleaf.sample;

import factleaf.sample.SampleData.Part;
import factleaf.yaml.Mapping;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What sheets are made of ({@code sheet.yaml}, which says how it is written).
 *
 * @param words words that are drawn for each sheet
 * @param head the keys of a sheet before its sources
 * @param sources all sources by id
 * @param sections the sections of entries
 * @param rejected all rejected claims
 * @param glossary the explained words
 */
record Recipe(
    Map<String, String> words,
    Mapping head,
    Mapping sources,
    List<Section> sections,
    List<Part> rejected,
    Mapping glossary) {
  static final Recipe ALL = SampleData.load("sheet.yaml", Recipe::read);

  /** A section: entries that every sheet has, and entries of which it has some. */
  record Section(String id, List<Entry> always, Range count, List<Entry> some) {}

  /** How many; both bounds are included. */
  record Range(int least, int most) {}

  /**
   * An entry.
   *
   * @param mapping its keys as in a fact file
   * @param when tags of which the sheet must have one; none if every sheet may have it
   * @param sources ids of the sources that it cites
   */
  record Entry(Mapping mapping, List<String> when, List<String> sources) {
    boolean fits(List<String> tags) {
      return when.isEmpty() || when.stream().anyMatch(tags::contains);
    }
  }

  private static Recipe read(Part root) {
    Part facts = root.part("facts");
    return new Recipe(
        MedicineAreas.words(root.part("words")),
        root.part("head").mapping(),
        root.part("sources").mapping(),
        facts.keys().stream().map(id -> section(id, facts.part(id))).toList(),
        root.parts("rejected"),
        root.part("glossary").mapping());
  }

  private static Section section(String id, Part part) {
    List<Entry> always = entries(part, "always");
    if (!part.has("some")) {
      return new Section(id, always, new Range(0, 0), List.of());
    }
    Part some = part.part("some");
    Range count =
        new Range(Integer.parseInt(some.text("least")), Integer.parseInt(some.text("most")));
    return new Section(id, always, count, entries(some, "from"));
  }

  private static List<Entry> entries(Part part, String key) {
    return part.parts(key).stream().map(Recipe::entry).toList();
  }

  private static Entry entry(Part part) {
    List<String> sources =
        Stream.of("cite", "disputed")
            .flatMap(key -> part.parts(key).stream())
            .map(citation -> citation.text("source"))
            .toList();
    return new Entry(part.mapping().without(List.of("when")), part.texts("when"), sources);
  }
}
