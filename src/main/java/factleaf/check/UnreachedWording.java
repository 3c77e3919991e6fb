package factleaf.check;

import factleaf.diagnostic.Suggestion;
import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.handout.HandoutSpec;
import factleaf.handout.PartContent.LineSpec;
import factleaf.handout.PartContent.LinesSpec;
import factleaf.handout.Profile;
import factleaf.handout.Selection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code unreached-wording}: an entry is worded for an audience, but no handout of that audience
 * prints it, or the sheet has a line in place of one that no handout has, so it would be dropped
 * without a word. Sections and audiences that do not exist at all are the business of {@link
 * UnknownSection} and {@link UnknownAudience}.
 */
final class UnreachedWording implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Map<String, Set<String>> printedByAudience = new HashMap<>();
    for (HandoutSpec handout : subject.handouts()) {
      Set<String> printed =
          printedByAudience.computeIfAbsent(handout.audience(), a -> new HashSet<>());
      Selection.of(subject.sheet(), handout).facts().forEach(fact -> printed.add(fact.id()));
    }
    checkLines(subject, report);
    Set<String> drawn = Profile.factSections(subject.handouts());
    for (FactSection section : subject.sheet().sections()) {
      if (drawn.contains(section.id())) {
        section.facts().forEach(fact -> check(fact, section, printedByAudience, report));
      }
    }
  }

  private static void checkLines(Subject subject, Report report) {
    Set<String> known =
        subject.handouts().stream()
            .flatMap(HandoutSpec::contents)
            .flatMap(c -> c instanceof LinesSpec spec ? spec.lines().stream() : Stream.of())
            .map(LineSpec::label)
            .collect(Collectors.toCollection(TreeSet::new));
    subject
        .sheet()
        .lines()
        .forEach(
            (instead, label) -> {
              if (!known.contains(instead)) {
                report.at(
                    label.span(),
                    "no handout has a line \"" + instead + "\" in whose place this one could stand",
                    Suggestion.hint(instead, known));
              }
            });
  }

  private static void check(
      Fact fact, FactSection section, Map<String, Set<String>> printedByAudience, Report report) {
    for (Fact.Say say : fact.say()) {
      boolean isLost =
          Optional.ofNullable(printedByAudience.get(say.audience()))
              .filter(printed -> !printed.contains(fact.id()))
              .isPresent();
      if (isLost) {
        report.at(
            say.span(),
            "the wording for \""
                + say.audience()
                + "\" reaches no handout: none of theirs takes the entry from \""
                + section.id()
                + "\"",
            "move the entry to another section, remove the wording, or change the profile");
      }
    }
  }
}
