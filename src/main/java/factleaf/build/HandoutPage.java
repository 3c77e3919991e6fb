package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutSpec;
import factleaf.language.WordingNumbers;
import factleaf.page.EntryCheck;
import factleaf.page.HeadingCheck;
import factleaf.page.NoticeCheck;
import factleaf.page.OwnFigureCheck;
import factleaf.page.Page;
import factleaf.page.PageFindings;
import factleaf.page.ScreenOnlyCheck;
import factleaf.pdf.Fonts;
import factleaf.text.Characters;
import java.util.BitSet;
import java.util.Optional;

/** A handout of a sheet, ready to be made into files. */
public record HandoutPage(FactSheet sheet, HandoutSpec spec, Handout handout, Page page) {
  /**
   * Holds the page against its handout, and looks for what some readers would not see: paper has
   * not all letters and elements.
   *
   * @param numbers tells figures from names; without it a template's figures are not looked for
   */
  void check(Fonts fonts, Optional<WordingNumbers> numbers, Findings all) {
    PageFindings findings = new PageFindings(page, all);
    checkGlyphs(fonts, findings);
    Statements statements = new Statements(handout);
    ScreenOnlyCheck.check(page, statements.all(), findings);
    numbers.ifPresent(
        n -> OwnFigureCheck.check(page, handout.words().values(), n::amounts, findings));
    NoticeCheck.check(page, statements.notices(), findings);
    if (sheet.withdrawn().isEmpty()) { // else its page says so, and no more
      EntryCheck.check(page, statements.marked(), statements.cited(), sheet.language(), findings);
      HeadingCheck.check(page, statements.places(), findings);
    }
  }

  /**
   * The sheet's own words were checked with their places; this finds what profiles, text files and
   * templates bring in.
   */
  private void checkGlyphs(Fonts fonts, PageFindings findings) {
    String text = page.text();
    BitSet seen = new BitSet();
    text.codePoints().forEach(seen::set);
    seen.stream()
        .filter(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> !fonts.canShow(c))
        .forEach(
            c ->
                findings.add(
                    "missing-glyph",
                    text.indexOf(c),
                    "prints " + Characters.name(c) + ", which the PDF cannot show",
                    "look for it in the profile, the text file, the templates and the clinic's"
                        + " file"));
  }
}
