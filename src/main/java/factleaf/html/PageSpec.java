package factleaf.html;

import factleaf.diagnostic.Span;
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
 */
public record PageSpec(
    String template,
    Span asked,
    String name,
    Span subject,
    int longest,
    boolean scripted,
    Optional<Inset> inset) {

  /** A page that is no handout. */
  public static PageSpec of(String template, Span asked, String name, boolean scripted) {
    return new PageSpec(
        template, asked, name, asked, Integer.MAX_VALUE, scripted, Optional.empty());
  }
}
