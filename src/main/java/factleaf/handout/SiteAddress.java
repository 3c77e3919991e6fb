package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.text.WebAddress;
import factleaf.yaml.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the address at which the folder out/ stands on the web. */
final class SiteAddress {
  /** In characters, so that a code that leads below it has modules that telephones can see. */
  private static final int LONGEST = 80;

  private static final Pattern PAGE = Pattern.compile("(?i).*\\.html?");

  private SiteAddress() {}

  /**
   * The address without a slash at its end; empty, with a finding, if it is none.
   *
   * <p>Rules: {@code bad-address}, {@code bad-site}.
   */
  static Optional<String> read(Scalar text, Findings findings) {
    String said = text.value().strip();
    if (WebAddress.read(said) instanceof WebAddress.Bad bad) {
      findings.add(
          "bad-address", text.span(), "\"" + text.value() + "\" " + bad.problem(), bad.hint());
      return Optional.empty();
    }
    String address = ((WebAddress.Good) WebAddress.read(said)).address().replaceFirst("/+$", "");
    Optional<String> problem = problem(said, address);
    problem.ifPresent(
        what ->
            findings.add(
                "bad-site",
                text.span(),
                "the address of the sheets " + what,
                "write where the folder out/ stands, such as https://clinic.example/sheets"));
    return problem.isEmpty() ? Optional.of(address) : Optional.empty();
  }

  private static Optional<String> problem(String said, String address) {
    if (!address.startsWith("https:")) {
      return Optional.of("is not of https, and could be changed on its way");
    }
    if (said.contains("?") || said.contains("#")) {
      return Optional.of("has a query or a fragment, behind which no page can stand");
    }
    if (said.contains(" ")) {
      return Optional.of("has a blank, at which readers would end it");
    }
    if (PAGE.matcher(address).matches()) {
      return Optional.of("is that of a page, not of a folder");
    }
    return address.length() <= LONGEST
        ? Optional.empty()
        : Optional.of("has more than " + LONGEST + " characters, which nobody would type");
  }
}
