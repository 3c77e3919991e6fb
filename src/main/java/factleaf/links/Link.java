package factleaf.links;

import factleaf.diagnostic.Span;
import factleaf.fact.FactSheet;
import factleaf.handout.Clinic;
import factleaf.handout.Clinic.Value;
import factleaf.handout.EditionAddress;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Profile;
import java.util.stream.Stream;

/**
 * An address and where it stands.
 *
 * @param what is found there, such as {@code the source "label"}
 */
public record Link(String address, String what, Span span) {
  /** Those of a sheet: of its sources, and where its paper leads. */
  public static Stream<Link> of(FactSheet sheet, Profile profile, Clinic clinic) {
    return Stream.concat(sources(sheet), editions(sheet, profile, clinic));
  }

  private static Stream<Link> sources(FactSheet sheet) {
    return sheet.sources().stream()
        .flatMap(
            source ->
                source.address().stream()
                    .map(
                        address ->
                            new Link(
                                address,
                                "the source \"" + source.id() + "\"",
                                source.addressSpan().orElse(source.span()))));
  }

  private static Stream<Link> editions(FactSheet sheet, Profile profile, Clinic clinic) {
    return clinic.value(Value.SITE).stream()
        .flatMap(
            site ->
                profile.handouts().stream()
                    .map(HandoutSpec::readers)
                    .distinct()
                    .map(readers -> EditionAddress.path(sheet.id(), sheet.edition(), readers))
                    .map(
                        path ->
                            new Link(
                                site + "/" + path,
                                "the page " + path + ", to which paper leads,",
                                clinic.siteSpan().orElse(sheet.span()))));
  }
}
