package factleaf.check;

import factleaf.diagnostic.Suggestion;
import factleaf.handout.HandoutSpec;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code unknown-audience}: an entry is worded for an audience that gets no handout. */
final class UnknownAudience implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Set<String> known =
        subject.handouts().stream()
            .map(HandoutSpec::audience)
            .collect(Collectors.toCollection(TreeSet::new));
    subject
        .sheet()
        .facts()
        .flatMap(Subject::says)
        .filter(say -> !known.contains(say.audience()))
        .forEach(
            say ->
                report.at(
                    say.span(),
                    "no handout is for \"" + say.audience() + "\"",
                    Suggestion.hint(say.audience(), known)));
  }
}
