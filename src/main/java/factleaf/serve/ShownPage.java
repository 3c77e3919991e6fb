package factleaf.serve;

import factleaf.text.Digest;
import factleaf.text.Resource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page as the preview shows it: the findings above it, and the preview's own style and script,
 * which handouts do not have. The page's own policy forbids scripts, so another one takes its
 * place, in a header: it allows the preview's script and that of the page, both by their digests.
 */
record ShownPage(String html, String policy) {
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"/>");
  private static final Pattern DIGEST = Pattern.compile("'sha256-[A-Za-z0-9+/=]+'");
  private static final Pattern BODY = Pattern.compile("<body\\b[^>]*>");
  private static final String NOTHING =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
          + "<title>Not made yet</title>\n</head>\n<body>\n<p>There is no good page yet.</p>\n"
          + "</body>\n</html>\n";

  private static final String STYLE = resource("preview.css");
  private static final String SCRIPT =
      resource("preview.js") + resource("entries.js") + resource("switches.js");
  private static final String ROOT = FindingList.escaped(Path.of("").toAbsolutePath().toString());

  static ShownPage of(Shown shown) {
    String page = shown.bytes().map(b -> new String(b, StandardCharsets.UTF_8)).orElse(NOTHING);
    String own =
        POLICY
            .matcher(page)
            .results()
            .flatMap(policy -> DIGEST.matcher(policy.group(1)).results())
            .map(MatchResult::group)
            .collect(Collectors.joining(" "));
    String findings = FindingList.of(shown);
    String state = Digest.of((page + findings).getBytes(StandardCharsets.UTF_8));
    String html = POLICY.matcher(page).replaceFirst("");
    html = insert(html, html.indexOf("</head>"), "<style>\n" + STYLE + "</style>\n");
    html = insert(html, bodyEnd(html), "\n" + findings);
    html = insert(html, html.lastIndexOf("</body>"), "<script>" + SCRIPT + "</script>\n");
    String told =
        String.format(
            Locale.ROOT,
            "<html data-preview=\"%s\" data-root=\"%s\" data-regions=\"%s\"",
            state,
            ROOT,
            String.join(" ", shown.regions()));
    html = html.replaceFirst("<html\\b", Matcher.quoteReplacement(told));
    return new ShownPage(html, policy("'sha256-" + Digest.base64(SCRIPT) + "' " + own));
  }

  private static String policy(String scripts) {
    return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src "
        + scripts.strip()
        + "; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
        + " frame-ancestors 'self'";
  }

  private static int bodyEnd(String html) {
    return BODY.matcher(html).results().findFirst().map(MatchResult::end).orElse(-1);
  }

  private static String insert(String html, int at, String what) {
    return at < 0 ? html + what : html.substring(0, at) + what + html.substring(at);
  }

  private static String resource(String name) {
    return Resource.text(ShownPage.class, name);
  }
}
