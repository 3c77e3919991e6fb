package factleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** Journals as a hand could write them into out/: steps of every sort, with or without a seal. */
final class JournalMutations {
  private static final List<String> PATHS =
      List.of(
          "drug/patient.html",
          "drug/patient.pdf",
          "drug/notes.txt",
          "drug",
          "drug/",
          "index.html",
          "manifest.json",
          "notes.txt",
          "new/patient.html",
          "new/page.html",
          "../outside/private.txt",
          "drug/../../outside/private.txt",
          "/etc/hostname",
          "",
          ".",
          "..",
          ".factleaf/journal",
          ".factleaf/new/drug/patient.html",
          "stolen/private.txt",
          "linked.html",
          "drug/linked.html",
          "con",
          "a\\b",
          "a\u0000b",
          "x".repeat(300),
          "a//b",
          "a/b/c/d");

  /** What is staged beside each journal, by path: a step may put it in its place. */
  static final String STAGED = "staged, and no page\n";

  private final SplittableRandom random;

  JournalMutations(SplittableRandom random) {
    this.random = random;
  }

  byte[] next() {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      lines.add(line());
    }
    String text = String.join("\n", lines) + "\n";
    String sealed = random.nextInt(8) == 0 ? text : text + "end " + digest(text) + "\n";
    byte[] bytes = sealed.getBytes(StandardCharsets.UTF_8);
    return random.nextInt(6) == 0 ? new TextMutations(random).bytes(bytes) : bytes;
  }

  private String line() {
    String path = PATHS.get(random.nextInt(PATHS.size()));
    return switch (random.nextInt(5)) {
      case 0, 1 -> "remove - " + path;
      case 2 -> "put " + "0".repeat(64) + " " + path;
      default -> "put " + digest(STAGED) + " " + path;
    };
  }

  static String digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
