package factleaf.handout;

import factleaf.handout.HandoutSpec.Readers;
import java.util.Locale;

/** Where the page of an edition is, which says whether paper of it is still right. */
public final class EditionAddress {
  private EditionAddress() {}

  /**
   * A path below out/, with slashes: {@code baclofen/edition-1.2.html}, or for clinical readers
   * {@code baclofen/clinicians-edition-1.2.html}. It is in lower case, for who types an address
   * does not mind the case.
   */
  public static String path(String sheet, String edition, Readers readers) {
    String sort = readers == Readers.LAY ? "edition-" : "clinicians-edition-";
    return sheet + "/" + sort + edition.toLowerCase(Locale.ROOT) + ".html";
  }
}
