package factleaf.cli;

import factleaf.diagnostic.Catalogue;
import factleaf.diagnostic.RuleInfo;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.Profile;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An id, and what is known of it.
 *
 * @param kind of thing
 * @param line what it is, in a line
 * @param more what else is known, in lines
 */
record Explained(Kind kind, String id, String line, List<String> more) {
  /** What has ids. */
  enum Kind {
    RULE,
    UNIT,
    SECTION;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a list of them is called. */
    String list() {
      return word() + "s";
    }
  }

  static Stream<Explained> rules(List<RuleInfo> added) {
    return Stream.concat(Catalogue.all().values().stream(), added.stream()).map(Explained::rule);
  }

  private static Explained rule(RuleInfo info) {
    String line = info.severity().word() + ": " + RuleInfo.plain(info.what());
    List<String> more = new ArrayList<>(List.of(RuleInfo.plain(info.why())));
    more.add("What to do: " + RuleInfo.plain(info.advice()));
    if (info.canBeAllowed()) {
      more.add("An entry may allow it with a reason: allow: {" + info.id() + ": the reason}");
    }
    if (!info.origin().isEmpty()) {
      more.add("Origin: " + RuleInfo.plain(info.origin()));
    }
    return new Explained(Kind.RULE, info.id(), line, more);
  }

  static Stream<Explained> units(Units units) {
    return units.all().stream().map(unit -> unit(unit, units));
  }

  private static Explained unit(Unit unit, Units units) {
    String written =
        units.spellings().stream()
            .filter(spelling -> units.written(spelling).filter(unit::equals).isPresent())
            .collect(Collectors.joining(", "));
    List<String> refused =
        units.refusals(unit).entrySet().stream()
            .map(refusal -> "never " + refusal.getKey() + ": " + refusal.getValue())
            .sorted()
            .toList();
    return new Explained(Kind.UNIT, unit.id(), "written " + written, refused);
  }

  /** What the handouts of a profile draw from, and what only rules know. */
  static Stream<Explained> sections(Profile profile) {
    TreeSet<String> ids = new TreeSet<>(profile.meanings().keySet());
    ids.addAll(Profile.factSections(profile.handouts()));
    return ids.stream().map(id -> section(id, profile));
  }

  private static Explained section(String id, Profile profile) {
    List<String> more = new ArrayList<>();
    if (profile.warns(id)) {
      more.add("it warns: what clinicians are told here, lay readers are told too");
    }
    if (profile.forbids(id)) {
      more.add("it forbids: clinicians read of all that stands here that it must not be");
    }
    for (HandoutSpec handout : profile.handouts()) {
      handout.sections().stream()
          .filter(section -> section.factSections().anyMatch(id::equals))
          .map(SectionSpec::heading)
          .distinct()
          .forEach(heading -> more.add(handout.name() + ": " + heading));
    }
    String in =
        profile.handouts().stream()
            .filter(handout -> handout.drawsFrom(id))
            .map(HandoutSpec::id)
            .collect(Collectors.joining(", "));
    return new Explained(
        Kind.SECTION, id, in.isEmpty() ? "printed in no handout" : "printed in " + in, more);
  }
}
