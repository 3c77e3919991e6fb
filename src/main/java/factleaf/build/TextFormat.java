package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.page.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The words of the page as plain text, for messages, and for programs that read aloud. */
final class TextFormat implements HandoutFormat {
  @Override
  public String id() {
    return "text";
  }

  @Override
  public String extension() {
    return "txt";
  }

  @Override
  public Optional<byte[]> make(HandoutPage page, Findings findings) {
    return Optional.of(PlainText.of(page.page()).getBytes(StandardCharsets.UTF_8));
  }
}
