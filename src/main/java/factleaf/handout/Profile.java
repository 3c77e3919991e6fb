package factleaf.handout;

import factleaf.handout.SectionMeaning.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a file of {@code templates/profiles/} declares.
 *
 * @param handouts in file order
 * @param meanings by section of the fact file; a section that is not named means nothing special
 * @param fit how its figures fit each other
 * @param search ids of the entries whose words the index finds a sheet by
 * @param names ids of the entries that give brand names
 * @param formats what its sheets are made into
 * @param varies whether its texts differ by language
 */
public record Profile(
    List<HandoutSpec> handouts,
    Map<String, SectionMeaning> meanings,
    FigureFit fit,
    List<String> search,
    List<String> names,
    FormatChoice formats,
    boolean varies) {
  private static final Set<Topic> NO_INSTRUCTIONS =
      Set.of(Topic.PURPOSE, Topic.EFFECTS, Topic.STUDIES, Topic.BACKGROUND);

  /** Of a file that could not be read. */
  public static final Profile NONE =
      new Profile(
          List.of(), Map.of(), FigureFit.NONE, List.of(), List.of(), FormatChoice.USUAL, false);

  public Profile {
    handouts = List.copyOf(handouts);
    meanings = Map.copyOf(meanings);
    search = List.copyOf(search);
    names = List.copyOf(names);
  }

  /** The sections of the fact file that these handouts draw from, sorted. */
  public static Set<String> factSections(Collection<HandoutSpec> handouts) {
    return handouts.stream()
        .flatMap(HandoutSpec::factSections)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether some section warns. */
  public boolean hasWarnings() {
    return meanings.values().stream().anyMatch(SectionMeaning::warns);
  }

  /** Whether a section of the fact file warns. */
  public boolean warns(String section) {
    return meanings.containsKey(section) && meanings.get(section).warns();
  }

  /** Whether what stands in a section of the fact file must not be, as its headings say. */
  public boolean forbids(String section) {
    return meanings.containsKey(section) && meanings.get(section).forbids();
  }

  /** Whether readers act on a section: it warns, or is not said to be about something else. */
  public boolean instructs(String section) {
    return warns(section) || NO_INSTRUCTIONS.stream().noneMatch(topic -> isAbout(section, topic));
  }

  /** Whether some section is about a topic. */
  public boolean has(Topic topic) {
    return meanings.keySet().stream().anyMatch(section -> isAbout(section, topic));
  }

  /** Whether a section of the fact file is about a topic. */
  public boolean isAbout(String section, Topic topic) {
    return meanings.containsKey(section)
        && meanings.get(section).topic().filter(topic::equals).isPresent();
  }
}
