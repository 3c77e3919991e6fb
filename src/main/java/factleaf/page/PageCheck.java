package factleaf.page;

import factleaf.diagnostic.Findings;

/**
 * What a page may hold and must say: only what is listed, nothing from outside itself, its policy,
 * pictures with words, headings without gaps.
 *
 * <p>Rules: those of the checks that it calls.
 */
public final class PageCheck {
  private PageCheck() {}

  /**
   * Checks a page.
   *
   * @param wanted what it must say in its head: words of its title, its language; empty texts for
   *     what is left to it
   * @param scripted whether it may have a script, which its policy names
   */
  public static void check(Page page, PageHead wanted, boolean scripted, Findings all) {
    PageFindings findings = new PageFindings(page, all);
    new ContentCheck(page, findings).check();
    new PolicyCheck(page, scripted, findings).check();
    new HeadCheck(page, wanted, findings).check();
    new LabelCheck(page, findings).check();
    new AccessibilityCheck(page, findings).check();
    new CharacterCheck(page, findings).check();
  }
}
