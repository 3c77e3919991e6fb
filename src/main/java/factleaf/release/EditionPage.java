package factleaf.release;

import factleaf.handout.ClinicHead;
import factleaf.handout.Handout;
import factleaf.handout.WithdrawalText;
import java.util.List;
import java.util.Map;

/**
 * What the page of an edition says, for its template; days as printed.
 *
 * @param sheet its id
 * @param readers lay or clinical
 * @param edition the one that the reader holds
 * @param on the day of its release; empty of one that is not released
 * @param draft whether it was released unsigned
 * @param state current, replaced, withdrawn or unreleased
 * @param current the edition that takes its place
 * @param withdrawal why nobody should use it, and what instead; empty texts of others
 * @param handouts the current handouts of these readers
 * @param next their edition, if it is not released; empty of one that is
 */
public record EditionPage(
    String sheet,
    String language,
    String title,
    String readers,
    String edition,
    String on,
    boolean draft,
    String state,
    Current current,
    WithdrawalText withdrawal,
    ReaderChanges changes,
    List<Handout.Link> handouts,
    String next,
    ClinicHead clinic,
    Map<String, String> words) {
  /** The newest release. */
  public record Current(String edition, String on, boolean draft) {
    static final Current NONE = new Current("", "", false);
  }
}
