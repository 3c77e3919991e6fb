package factleaf.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * A page says what it is about, of which edition it is, and why nobody should rely on it.
 *
 * <p>Rule: {@code lost-notice}.
 */
public final class NoticeCheck {
  /** What may stand between a label and what it labels. */
  private static final String BETWEEN = "[^\\p{L}\\p{N}]{0,3}";

  private NoticeCheck() {}

  /**
   * What a page says.
   *
   * @param what it is, as in "the edition"
   * @param texts that follow one another: a label and its value, or one text
   */
  public record Notice(String what, List<String> texts) {
    boolean isIn(String words) {
      String pattern =
          texts.stream()
              .map(text -> Pattern.quote(PrintedWords.plain(text)))
              .collect(Collectors.joining(BETWEEN));
      return Pattern.compile(pattern).matcher(words).find();
    }
  }

  /** Checks a page. */
  public static void check(Page page, List<Notice> wanted, PageFindings findings) {
    Element whole = page.document().getDocumentElement();
    String words = PrintedWords.of(PageHead.body(page.document()));
    wanted.stream()
        .filter(notice -> !notice.isIn(words))
        .forEach(
            notice ->
                findings.add(
                    "lost-notice",
                    whole,
                    "does not print "
                        + notice.what()
                        + ": "
                        + Page.cut(String.join(" ", notice.texts())),
                    "print it as it is; docs/templates.md lists the names of Head"));
  }
}
