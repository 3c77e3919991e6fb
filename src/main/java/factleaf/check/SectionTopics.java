package factleaf.check;

import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.fact.FactSheet;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.Profile;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.handout.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the sections of one handout are about. */
record SectionTopics(FactSheet sheet, Profile profile, HandoutSpec handout) {
  /** The order in which readers expect to be told. */
  private static final List<Topic> SEQUENCE =
      List.of(Topic.PURPOSE, Topic.BEFORE, Topic.USE, Topic.EFFECTS);

  /** A heading over nothing but these needs no action. */
  private static final List<Topic> DESCRIBING =
      List.of(Topic.PURPOSE, Topic.EFFECTS, Topic.STUDIES, Topic.BACKGROUND);

  /** Whether readers expect some of the sections in an order. */
  boolean haveOrder() {
    return SEQUENCE.stream().filter(profile::has).count() > 1;
  }

  boolean isAbout(SectionSpec section, Topic topic) {
    return from(section).anyMatch(name -> profile.isAbout(name, topic));
  }

  /** Whether a section needs no action. */
  boolean onlyDescribes(SectionSpec section) {
    return from(section)
        .allMatch(name -> DESCRIBING.stream().anyMatch(topic -> profile.isAbout(name, topic)));
  }

  /** The sections that come before one that readers expect earlier. */
  List<SectionSpec> misplaced(List<SectionSpec> sections) {
    List<SectionSpec> misplaced = new ArrayList<>();
    int latest = -1;
    for (Topic topic : SEQUENCE) {
      IntPredicate prints = i -> isAbout(sections.get(i), topic);
      int at = IntStream.range(0, sections.size()).filter(prints).findFirst().orElse(latest);
      if (at < latest) {
        misplaced.add(sections.get(at));
      }
      latest = Math.max(at, latest);
    }
    return misplaced;
  }

  /** The sections of the fact file that a section prints entries of. */
  private Stream<String> from(SectionSpec section) {
    Set<Fact> facts = Set.copyOf(Selection.of(sheet, handout).facts(section));
    return sheet.sections().stream()
        .filter(s -> s.facts().stream().anyMatch(facts::contains))
        .map(FactSection::id);
  }
}
