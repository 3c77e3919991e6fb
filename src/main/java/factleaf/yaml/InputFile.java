package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.LineMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a text file that a user wrote.
 *
 * <p>Rules: {@code file-missing}, {@code file-unreadable}, {@code file-empty}, {@code file-size},
 * {@code file-encoding}.
 */
public final class InputFile {
  /** Largest file that is read, in bytes. */
  public static final int LARGEST = 1 << 20;

  private InputFile() {}

  /**
   * The file's text without a byte order mark.
   *
   * @param path the file
   * @param name what findings call it
   * @param findings takes what is wrong
   * @return empty if there is nothing to read
   */
  public static Optional<String> read(Path path, String name, Findings findings) {
    return bytes(path, name, findings).flatMap(bytes -> decode(bytes, name, findings));
  }

  /** The file's bytes; the parameters are those of {@link #read}. */
  public static Optional<byte[]> bytes(Path path, String name, Findings findings) {
    Span start = Span.startOf(name);
    if (!Files.exists(path)) {
      findings.error("file-missing", start, "there is no such file", "check the name and folder");
      return Optional.empty();
    }
    try {
      if (!Files.isRegularFile(path)) {
        String kind = Files.isDirectory(path) ? "it is a folder" : "it is not a regular file";
        findings.error("file-unreadable", start, "the file cannot be read", kind);
        return Optional.empty();
      }
      if (Files.size(path) > LARGEST) {
        findings.error(
            "file-size",
            start,
            "the file is larger than " + (LARGEST >> 20) + " MiB",
            "it should hold words only; split it into several files");
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException e) {
      findings.error(
          "file-unreadable", start, "the file cannot be read", "check that you may read it");
      return Optional.empty();
    }
  }

  /** Bytes as a text without a byte order mark; empty if they are no UTF-8 or hold nothing. */
  public static Optional<String> decode(byte[] bytes, String name, Findings findings) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (plain.isBlank()) {
        findings.error(
            "file-empty",
            Span.startOf(name),
            "the file is empty",
            "docs/fact-file.md shows what belongs in it");
        return Optional.empty();
      }
      return Optional.of(plain);
    } catch (CharacterCodingException e) {
      findings.error(
          "file-encoding", undecodable(bytes, name), "the file is not UTF-8", "save it as UTF-8");
      return Optional.empty();
    }
  }

  /** The place of the first byte that is not UTF-8. */
  private static Span undecodable(byte[] bytes, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String readable = out.flip().toString();
    boolean mark = readable.startsWith("\uFEFF");
    LineMap good = new LineMap((mark ? readable.substring(1) : readable) + "?");
    return good.span(name, good.length() - 1, 1);
  }
}
