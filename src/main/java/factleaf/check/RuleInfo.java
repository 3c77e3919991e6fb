package factleaf.check;

import factleaf.diagnostic.Severity;

/**
 * What a rule says of itself; docs/rules.md is made from it.
 *
 * @param id stable id
 * @param severity of its findings, unless one says otherwise
 * @param canBeAllowed whether an entry may silence it with {@code allow} and a reason
 * @param finds what it finds, in a sentence or two
 * @param why why that matters and what to do, in a sentence or two
 * @param origin the standard, list or formula that it follows, with an address if there is one;
 *     empty for a rule of our own
 */
record RuleInfo(
    String id, Severity severity, boolean canBeAllowed, String finds, String why, String origin) {

  /** A rule about the form of a sheet: an error that nothing can silence. */
  static RuleInfo form(String id, String finds, String why) {
    return new RuleInfo(id, Severity.ERROR, false, finds, why, "");
  }

  /** A rule about what a sheet says: an error that an entry may silence with a reason. */
  static RuleInfo safety(String id, String finds, String why, String origin) {
    return new RuleInfo(id, Severity.ERROR, true, finds, why, origin);
  }
}
