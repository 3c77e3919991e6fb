package factleaf.testing;

/** A page as long as one likes. */
public final class LongPage {
  private LongPage() {}

  /** A page of about so many printed pages. */
  public static String html(int pages) {
    StringBuilder page =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
            <head><title>A long page</title>
            <style>body { font: 11pt "Liberation Sans" } h2 { page-break-after: avoid }</style></head>
            <body><h1>A long page</h1>
            """);
    for (int i = 1; i <= pages; i++) {
      page.append("<h2 id=\"part-%d\">Part %d</h2>\n".formatted(i, i));
      page.append("<p><a href=\"#part-%d\">To part %d</a></p>\n<ul>\n".formatted(pages + 1 - i, i));
      for (int j = 1; j <= 46; j++) {
        page.append("<li>Item %d of part %d</li>\n".formatted(j, i));
      }
      page.append("</ul>\n");
    }
    return page.append("</body></html>\n").toString();
  }
}
