package factleaf.diagnostic;

import java.util.List;

/**
 * What an id of findings stands for. All texts are Markdown in whole sentences.
 *
 * @param id stable: lower-case words and hyphens
 * @param severity of its findings; some rules have warnings among their errors
 * @param canBeAllowed whether an entry may silence it with {@code allow} and a reason
 * @param what what is wrong
 * @param why why that matters
 * @param advice what to do
 * @param origin the standard, list or formula that it follows, with an address if there is one;
 *     empty for a rule of our own
 */
public record RuleInfo(
    String id,
    Severity severity,
    boolean canBeAllowed,
    String what,
    String why,
    String advice,
    String origin) {

  private static final String OWN_LINK = "\\[([^\\]]*)\\]\\((?!http)[^)]*\\)";

  public RuleInfo {
    if (!isId(id) || List.of(what, why, advice).stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a rule has an id (a-z and hyphens), what, why, advice");
    }
  }

  /** An error that nothing can silence. */
  public static RuleInfo error(String id, String what, String why, String advice) {
    return new RuleInfo(id, Severity.ERROR, false, what, why, advice, "");
  }

  /** The same rule, but its findings are warnings. */
  public RuleInfo asWarning() {
    return new RuleInfo(id, Severity.WARNING, canBeAllowed, what, why, advice, origin);
  }

  /** The same rule, but an entry may silence it. Rules in jars of their own say so, too. */
  public RuleInfo allowable() {
    return new RuleInfo(id, severity, true, what, why, advice, origin);
  }

  /** A text of it without links into docs/, which lead nowhere outside. */
  public static String plain(String markdown) {
    return markdown.replaceAll(OWN_LINK, "$1");
  }

  private static boolean isId(String id) {
    return !id.isEmpty() && id.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-');
  }
}
