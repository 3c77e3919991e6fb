package factleaf.text;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file as it was read, once: whoever parses it and whoever writes down what it was have the same
 * bytes.
 *
 * @param real where it is after all links
 * @param bytes not to be changed
 */
public record InputFile(Path real, byte[] bytes) implements Reading {
  private static final String MARK = "\uFEFF";

  /** The digest of its bytes; a run that keeps nothing need not take the time. */
  public String sha256() {
    return Digest.of(bytes);
  }

  /** The text without a byte order mark; empty if it is not UTF-8. */
  public Optional<String> text() {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(withoutMark(text));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * The text without a byte order mark; reported and empty if it is not UTF-8 or holds nothing.
   * Rules: {@code file-encoding}, {@code file-empty}.
   *
   * @param name what findings call the file
   */
  public Optional<String> text(String name, Findings findings) {
    return text(name, "docs/fact-file.md", findings);
  }

  /**
   * As above.
   *
   * @param guide where it is said what belongs in the file
   */
  public Optional<String> text(String name, String guide, Findings findings) {
    Optional<String> text = text();
    if (text.isEmpty()) {
      findings.add("file-encoding", undecodable(name), "the file is not UTF-8", "save it as UTF-8");
    } else if (text.get().isBlank()) {
      findings.add(
          "file-empty",
          Span.startOf(name),
          "the file is empty",
          guide + " shows what belongs in it");
      return Optional.empty();
    }
    return text;
  }

  /** The place of the first byte that is not UTF-8. */
  private Span undecodable(String name) {
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), out, true);
    LineMap good = new LineMap(withoutMark(out.flip().toString()) + "?");
    return good.span(name, good.length() - 1, 1);
  }

  private static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }
}
