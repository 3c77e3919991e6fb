package factleaf.text;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
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

  /** By their first bytes. */
  private static final Map<String, String> OTHER_KINDS =
      Map.of(
          "PK\u0003\u0004", "a zip file, as those of word processors are",
          "\u00D0\u00CF\u0011\u00E0", "a file of an old word processor",
          "{\\rtf", "an RTF file of a word processor",
          "%PDF-", "a PDF");

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
    Optional<String> other = otherKind();
    if (other.isPresent()) {
      findings.add(
          "file-encoding",
          Span.startOf(name),
          "this is " + other.get() + ", no plain text",
          "name another file; a word processor can save its words as plain text in UTF-8");
      return Optional.empty();
    }
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

  /** What a file is by its first bytes that is no text, though it may be UTF-8. */
  private Optional<String> otherKind() {
    return OTHER_KINDS.entrySet().stream()
        .filter(kind -> startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private boolean startsWith(String first) {
    return bytes.length >= first.length()
        && new String(bytes, 0, first.length(), StandardCharsets.ISO_8859_1).equals(first);
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
