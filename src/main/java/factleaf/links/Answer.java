package factleaf.links;

/**
 * What came of asking for an address.
 *
 * @param status the last one of HTTP; 0 if there was none
 * @param to where it leads at last; the address itself unless it is redirected
 * @param why in a few words, behind "it"; empty if all is well
 */
public record Answer(Outcome outcome, int status, String to, String why) {
  /** From good to bad. */
  public enum Outcome {
    /** It gives a page. */
    GOOD,
    /** It gives a page elsewhere, and says that it will go on to lead there. */
    REDIRECTED,
    /** It gives a page elsewhere, and says that it has moved. */
    MOVED,
    /** It was not asked, for it stands in a private network. */
    PRIVATE,
    /** It gave no page now, which may be otherwise tomorrow or for people. */
    UNANSWERED,
    /** There is nothing. */
    BROKEN
  }
}
