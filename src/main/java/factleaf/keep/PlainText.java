package factleaf.keep;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text without marks is kept as it came; {@code verify} guesses its headings. */
final class PlainText implements SourceFormat {
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\s\u0085]]");

  @Override
  public boolean matches(SourceFile file) {
    return true;
  }

  @Override
  public KeptSource read(SourceFile file) throws UnreadableSource {
    Optional<String> text = file.input().text().filter(t -> !NO_TEXT.matcher(t).find());
    if (text.isEmpty()) {
      throw new UnreadableSource(
          "is none that can be kept", "PDF, HTML, SPL or FHIR (XML or JSON), or a text in UTF-8");
    }
    if (text.get().isBlank()) {
      throw new UnreadableSource("is empty", "save it again");
    }
    return new KeptSource(
        text.get(), "plain text; verify will guess its headings", Map.of(), Optional.empty());
  }
}
