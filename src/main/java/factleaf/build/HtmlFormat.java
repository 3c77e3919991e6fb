package factleaf.build;

import factleaf.diagnostic.Findings;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page as the template wrote it. */
final class HtmlFormat implements HandoutFormat {
  @Override
  public String id() {
    return "html";
  }

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public Optional<byte[]> make(HandoutPage page, Findings findings) {
    return Optional.of(page.page().text().getBytes(StandardCharsets.UTF_8));
  }

  /** The templates write it. */
  @Override
  public Optional<String> mark() {
    return Optional.of("<meta name=\"generator\" content=\"Factleaf\"/>");
  }
}
