package factleaf.draft;

import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Form;
import factleaf.handout.HandoutSpec.PartSpec;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.PartContent.Entries;
import factleaf.handout.PartContent.Field;
import factleaf.handout.PartContent.Pick;
import factleaf.handout.Profile;
import factleaf.handout.Requirement;
import factleaf.handout.Requirement.Demand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sheet of a profile has to say: each section that its handouts draw from, with an entry of
 * its own and one for each thing that a handout needs or picks by its id.
 *
 * @param populations ids of all populations that entries may apply to
 */
record DraftSections(Profile profile, Set<String> populations) {
  /** The entries by section, in the order of the handout that draws from most of them. */
  Map<String, List<DraftEntry>> entries() {
    Map<String, Set<String>> named = named();
    Map<String, List<DraftEntry>> entries = new LinkedHashMap<>();
    Set<String> used = new TreeSet<>(sections());
    Set<String> led = new TreeSet<>(); // audiences whose summary has an entry
    for (String section : sections()) {
      List<DraftEntry> list = new ArrayList<>();
      list.add(entry(section, section, led));
      named.getOrDefault(section, Set.of()).stream()
          .filter(used::add)
          .forEach(id -> list.add(entry(id, section, led)));
      entries.put(section, list);
    }
    return entries;
  }

  /** The headings of handouts over nothing but a section, by which sources may call it too. */
  List<String> headings(String section) {
    return profile.handouts().stream()
        .flatMap(handout -> handout.sections().stream())
        .flatMap(
            over ->
                over.parts().stream()
                    .filter(part -> from(part).equals(List.of(section)))
                    .map(part -> part.heading().orElse(over.heading())))
        .distinct()
        .toList();
  }

  private static List<String> from(PartSpec part) {
    return part.content() instanceof Entries entries ? entries.from() : List.of();
  }

  private Set<String> sections() {
    return profile.handouts().stream()
        .sorted(Comparator.comparingLong(handout -> -handout.factSections().distinct().count()))
        .flatMap(HandoutSpec::factSections)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What handouts need or pick by id, by the section that they look for it in first. */
  private Map<String, Set<String>> named() {
    Map<String, Set<String>> named = new LinkedHashMap<>();
    for (HandoutSpec handout : profile.handouts()) {
      for (SectionSpec section : handout.sections()) {
        section
            .factSections()
            .findFirst()
            .ifPresent(first -> ids(named, first).addAll(section.needs()));
      }
      entries(handout)
          .forEach(
              part -> {
                if (part.pick() instanceof Pick.Named pick) {
                  ids(named, part.from().getFirst()).addAll(pick.ids());
                }
              });
    }
    return named;
  }

  private static Set<String> ids(Map<String, Set<String>> named, String section) {
    return named.computeIfAbsent(section, s -> new LinkedHashSet<>());
  }

  private DraftEntry entry(String id, String section, Set<String> led) {
    Map<String, Readers> readers = new LinkedHashMap<>();
    profile.handouts().stream()
        .filter(handout -> handout.drawsFrom(section))
        .forEach(handout -> readers.putIfAbsent(handout.audience(), handout.readers()));
    Set<String> key =
        id.equals(section)
            ? readers.keySet().stream()
                .filter(audience -> isKey(section, audience) || isFirst(audience, led))
                .collect(Collectors.toCollection(TreeSet::new))
            : Set.of();
    led.addAll(key);
    Set<String> brief =
        audiences(handout -> handout.form() == Form.BRIEF && handout.drawsFrom(section));
    brief.addAll(key);
    return new DraftEntry(
        id,
        readers,
        audiences(handout -> handout.readers() == Readers.CLINICAL || hasTable(handout, section)),
        brief,
        key,
        over(section, key),
        remark(id, section),
        Optional.of(id).filter(populations::contains).filter(p -> !p.equals(section)));
  }

  /** What each audience reads over a section's part that is no summary. */
  private Map<String, String> over(String section, Set<String> audiences) {
    Map<String, String> over = new LinkedHashMap<>();
    for (HandoutSpec handout : profile.handouts()) {
      for (SectionSpec spec : handout.sections()) {
        spec.parts().stream()
            .filter(part -> audiences.contains(handout.audience()))
            .filter(part -> part.content() instanceof Entries e && e.from().contains(section))
            .filter(part -> !(((Entries) part.content()).pick() instanceof Pick.Key))
            .map(part -> part.heading().orElse(spec.heading()))
            .forEach(heading -> over.putIfAbsent(handout.audience(), heading));
      }
    }
    return over;
  }

  /** In which sections the profile asks for an entry, as a remark of one of them; may be empty. */
  String mustStay(String section) {
    return Requirement.of(profile.handouts().stream().flatMap(Demand::of)).stream()
        .map(Requirement::from)
        .filter(from -> from.contains(section))
        .min(Comparator.comparingInt(List::size))
        .map(from -> from.stream().filter(other -> !other.equals(section)).toList())
        .map(others -> others.isEmpty() ? "" : " or in: " + String.join(", ", others))
        .map(others -> " # an entry must stay here" + others)
        .orElse("");
  }

  private String remark(String id, String section) {
    boolean needed =
        !id.equals(section)
            && profile.handouts().stream()
                .flatMap(handout -> handout.sections().stream())
                .anyMatch(spec -> spec.needs().contains(id));
    return !needed
        ? ""
        : populations.contains(id)
            ? " # delete it once another entry applies to this population"
            : " # delete it once another entry has a figure of this name";
  }

  /** Where no part picks key facts, the first entry of an audience stands in its summary. */
  private boolean isFirst(String audience, Set<String> led) {
    return !led.contains(audience)
        && audiences(HandoutSpec::hasBriefs).contains(audience)
        && sections().stream().noneMatch(section -> isKey(section, audience));
  }

  private boolean isKey(String section, String audience) {
    return profile.handouts().stream()
        .filter(handout -> handout.audience().equals(audience))
        .flatMap(DraftSections::entries)
        .anyMatch(part -> part.pick() instanceof Pick.Key && part.from().contains(section));
  }

  private Set<String> audiences(Predicate<HandoutSpec> which) {
    return profile.handouts().stream()
        .filter(which)
        .map(HandoutSpec::audience)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean hasTable(HandoutSpec handout, String section) {
    return entries(handout)
        .anyMatch(part -> part.columns().containsKey(Field.TERM) && part.from().contains(section));
  }

  private static Stream<Entries> entries(HandoutSpec handout) {
    return handout.contents().flatMap(c -> c instanceof Entries e ? Stream.of(e) : Stream.of());
  }
}
