package factleaf.pack;

import factleaf.diagnostic.Span;
import factleaf.fact.FactSheet;
import factleaf.handout.Profile;
import java.util.Set;

/**
 * A sheet of a pack.
 *
 * @param noNames words of its language that name no medicine, in lower case
 * @param named where the pack first names it
 */
public record Member(FactSheet sheet, Profile profile, Set<String> noNames, Span named) {}
