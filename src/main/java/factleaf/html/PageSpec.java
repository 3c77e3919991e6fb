package factleaf.html;

import factleaf.diagnostic.Span;
import factleaf.page.PageHead;
import java.util.Optional;

/**
 * A page to make.
 *
 * @param template file name in the folder of templates
 * @param asked where the template is asked for, for a finding if it is missing
 * @param name what findings call the page, such as "the index"
 * @param subject what the page is about, for a finding about the page as a whole
 * @param longest most characters that it may have
 * @param scripted whether it may have a script
 * @param inset a picture that is not the template's
 * @param head what it must say of itself, as far as it is told here
 */
public record PageSpec(
    String template,
    Span asked,
    String name,
    Span subject,
    int longest,
    boolean scripted,
    Optional<Inset> inset,
    PageHead head) {

  /** A page that is no handout. */
  public static PageSpec of(String template, Span asked, String name, boolean scripted) {
    PageHead any = new PageHead("", "", "");
    return new PageSpec(
        template, asked, name, asked, Integer.MAX_VALUE, scripted, Optional.empty(), any);
  }

  /** The same page, whose title must hold these words; empty texts are left to the template. */
  public PageSpec about(String title, String language) {
    PageHead said = new PageHead(title, "", language);
    return new PageSpec(template, asked, name, subject, longest, scripted, inset, said);
  }
}
