package factleaf.serve;

import factleaf.fact.Region;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For whom the project is shown.
 *
 * @param region whose entries are shown; empty if the command line says
 * @param clinic whether it is in the hands of its clinic
 */
public record View(Optional<Region> region, boolean clinic) {
  static final View USUAL = new View(Optional.empty(), true);

  private static final Pattern QUERY = Pattern.compile("(?:region=([A-Z]{2}))?(&?clinic=none)?");

  /** The view that the query of an address asks for; empty if there is none such. */
  static Optional<View> of(String query) {
    Matcher asked = QUERY.matcher(query);
    if (!asked.matches()) {
      return Optional.empty();
    }
    Optional<Region> region = Optional.ofNullable(asked.group(1)).flatMap(Region::of);
    return asked.group(1) == null || region.isPresent()
        ? Optional.of(new View(region, asked.group(2) == null))
        : Optional.empty();
  }
}
