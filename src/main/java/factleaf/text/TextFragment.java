package factleaf.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Links that lead to words on a web page: text fragments, which browsers look up and mark (<a
 * href="https://wicg.github.io/scroll-to-text-fragment/">URL Fragment Text Directives</a>, WICG). A
 * browser that does not know them, or does not find the words, shows the page.
 */
public final class TextFragment {
  private static final String DIRECTIVE = ":~:";

  /** An address whose path or query names a file, in which no browser looks for words. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)https?://[^/?#]++[^#]*(?:/pdf|\\.(?:csv|docx?|epub|gif|jpe?g|json|od[pst]|pdf|png|"
              + "pptx?|rtf|svg|txt|xlsx?|xml|zip))(?:[/?#&].*)?");

  private TextFragment() {}

  /**
   * The address of some words; empty if the address leads to a file, or there is none.
   *
   * @param address of http or https, as {@link WebAddress} reads it, or empty; a fragment of its
   *     own stays
   * @param phrases words of the page; a browser marks each where it first stands
   */
  public static Optional<String> link(String address, List<String> phrases) {
    if (address.isEmpty() || phrases.isEmpty() || FILE.matcher(address).matches()) {
      return Optional.empty();
    }
    int directive = address.indexOf(DIRECTIVE);
    String page = directive < 0 ? address : address.substring(0, directive);
    String texts =
        phrases.stream().map(phrase -> "text=" + encoded(phrase)).collect(Collectors.joining("&"));
    return Optional.of(page + (page.contains("#") ? "" : "#") + DIRECTIVE + texts);
  }

  /** Hyphens and commas have a meaning of their own in a directive, as the ampersand does. */
  private static String encoded(String phrase) {
    return URLEncoder.encode(phrase, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("-", "%2D");
  }
}
