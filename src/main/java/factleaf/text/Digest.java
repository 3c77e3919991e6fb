package factleaf.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256. */
public final class Digest {
  private Digest() {}

  /** 64 lower-case hexadecimal digits. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }

  /** As policies of pages name a script or a style by the digest of its text. */
  public static String base64(String text) {
    return Base64.getEncoder().encodeToString(bytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** 32 bytes. */
  public static byte[] bytes(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
