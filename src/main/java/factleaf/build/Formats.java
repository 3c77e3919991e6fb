package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.handout.FormatChoice;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Profile;
import factleaf.handout.Profiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a build makes sheets into: what their profile says, and what is asked for.
 *
 * @param known all formats
 * @param asked ids of those that are made whatever the profile says
 * @param paged whether those with pages are made, too
 */
public record Formats(List<OutputFormat> known, List<String> asked, boolean paged) {
  public Formats {
    known = List.copyOf(known);
    asked = asked.stream().distinct().sorted().toList();
  }

  /** The ids of those that can be asked for. */
  public List<String> ids() {
    return known.stream().filter(f -> f != OutputFormat.WORDS).map(OutputFormat::id).toList();
  }

  /** What a handout is made into. */
  List<HandoutFormat> of(Profile profile, HandoutSpec handout) {
    return made(profile, HandoutFormat.class)
        .filter(format -> profile.formats().isFor(format.id(), handout.id()))
        .filter(format -> format.isFor(handout))
        .filter(format -> paged || !format.isPaged())
        .toList();
  }

  /** What a sheet is made into beside its handouts. */
  List<SheetFormat> of(Profile profile) {
    return made(profile, SheetFormat.class).toList();
  }

  private <F extends OutputFormat> Stream<F> made(Profile profile, Class<F> kind) {
    return known.stream()
        .filter(
            f ->
                f == OutputFormat.WORDS
                    || profile.formats().makes(f.id())
                    || asked.contains(f.id()))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** Where files of a sheet as a whole may be. */
  List<String> paths(String sheet) {
    return known.stream()
        .flatMap(format -> format instanceof SheetFormat s ? Stream.of(s.path(sheet)) : Stream.of())
        .toList();
  }

  /** Those that handouts are made into. */
  Stream<HandoutFormat> ofHandouts() {
    return known.stream().filter(HandoutFormat.class::isInstance).map(HandoutFormat.class::cast);
  }

  /** What files say of themselves, by extension. */
  Map<String, String> marks() {
    Map<String, String> marks = new HashMap<>(Map.of("xml", SiteXml.MARK));
    ofHandouts()
        .forEach(format -> format.mark().ifPresent(mark -> marks.put(format.extension(), mark)));
    return marks;
  }

  /** Reports formats of profiles that there are not. Rule: {@code unknown-value}. */
  public void check(Profiles profiles, Findings findings) {
    List<String> ids = ids();
    profiles
        .all()
        .map(Profile::formats)
        .flatMap(FormatChoice::named)
        .filter(format -> !ids.contains(format.value()))
        .forEach(
            format ->
                findings.add(
                    "unknown-value",
                    format.span(),
                    "there is no format \"" + format.value() + "\"",
                    Suggestion.hint(format.value(), ids)));
  }
}
