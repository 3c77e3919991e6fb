package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.handout.PartContent.Entries;
import factleaf.handout.PartContent.Pick;
import factleaf.yaml.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What handouts must be so that they can be printed.
 *
 * <p>Rules: {@code unknown-handout}, {@code twice-drawn}, {@code duplicate-id}, {@code bad-id}.
 */
record HandoutChecks(Findings findings) {
  /** Names of other files in the folder of a sheet. */
  private static final Pattern TAKEN = Pattern.compile("index|words|(clinicians-)?edition-.*");

  /** Reports an id whose files would stand where others of the sheet do. */
  void checkFree(Scalar id) {
    if (TAKEN.matcher(id.value()).matches()) {
      findings.add(
          "bad-id",
          id.span(),
          "\"" + id.value() + "\" is the name of another file in the folder of a sheet",
          "choose another; it names the files of the handout");
    }
  }

  /**
   * Only handouts above can be taken as a model, so that none is like itself by a detour.
   *
   * @param ids of all handouts of the file
   * @param begun those of the handouts above
   */
  void checkLike(Scalar id, Scalar like, List<String> ids, List<String> begun) {
    String named = like.value();
    if (named.equals(id.value())) {
      reportLike(like, "the handout \"" + named + "\" is like itself", "name another one");
    } else if (!ids.contains(named)) {
      reportLike(
          like, "there is no handout \"" + named + "\" to be like", Suggestion.hint(named, begun));
    } else if (!begun.contains(named)) {
      reportLike(
          like,
          "the handout \"" + id.value() + "\" is like \"" + named + "\", which comes later",
          "move \"" + named + "\" above it");
    }
  }

  private void reportLike(Scalar like, String message, String hint) {
    findings.add("unknown-handout", like.span(), message, hint);
  }

  /** Reports what a handout prints twice. */
  void check(HandoutSpec spec) {
    checkDrawnOnce(spec);
    checkSectionIds(spec);
  }

  /** An entry is printed once: the second part that draws all of a section would print nothing. */
  private void checkDrawnOnce(HandoutSpec spec) {
    Map<String, Boolean> seen = new HashMap<>();
    Stream<String> twice =
        spec.contents()
            .flatMap(content -> content instanceof Entries e ? Stream.of(e) : Stream.of())
            .filter(entries -> entries.pick() instanceof Pick.All)
            .flatMap(entries -> entries.from().stream())
            .filter(name -> seen.put(name, true) != null);
    twice.forEach(
        name ->
            findings.add(
                "twice-drawn",
                spec.span(),
                "the handout \"" + spec.id() + "\" draws twice from \"" + name + "\"",
                "keep one of the parts"));
  }

  private void checkSectionIds(HandoutSpec spec) {
    Map<String, Boolean> seen = new HashMap<>();
    for (SectionSpec section : spec.sections()) {
      if (seen.put(section.id(), true) != null && !section.id().isEmpty()) {
        findings.add(
            "duplicate-id",
            section.span(),
            "the handout \"" + spec.id() + "\" has two sections \"" + section.id() + "\"",
            "give one of them another id");
      }
    }
  }
}
