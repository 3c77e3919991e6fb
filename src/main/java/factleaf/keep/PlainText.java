package factleaf.keep;

import java.util.Optional;
import java.util.regex.Pattern;

/** A text without marks is kept as it came; {@code verify} guesses its headings. */
final class PlainText implements SourceFormat {
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\s\u0085]]");

  private static final String AS_UTF_8 = "open it in an editor and save it as UTF-8";

  @Override
  public boolean matches(SourceFile file) {
    return true;
  }

  @Override
  public KeptSource read(SourceFile file) throws UnreadableSource {
    Optional<String> text = file.input().text().filter(t -> !NO_TEXT.matcher(t).find());
    if (text.isEmpty()) {
      throw undecodable(file);
    }
    if (text.get().isBlank()) {
      throw new UnreadableSource("is empty", "save it again");
    }
    return KeptSource.of(text.get(), "plain text; verify will guess its headings");
  }

  /** In which of the usual encodings a text may be is said, and not guessed. */
  static UnreadableSource undecodable(SourceFile file) {
    if (file.head().startsWith("\u00FF\u00FE") || file.head().startsWith("\u00FE\u00FF")) {
      return new UnreadableSource("is UTF-16", AS_UTF_8);
    }
    return NO_TEXT.matcher(file.head()).find()
        ? new UnreadableSource(
            "is none that can be kept", "PDF, HTML, SPL or FHIR (XML or JSON), or a text in UTF-8")
        : new UnreadableSource(
            "is not UTF-8, but perhaps Latin-1 or Windows-1252",
            AS_UTF_8 + ", and see that its accents, dashes and signs such as \u00B1 are right");
  }
}
