package factleaf.report;

import factleaf.text.Digest;
import java.nio.charset.StandardCharsets;

/** By what an item is known again after lines moved. */
final class Fingerprint {
  /** Places in messages. */
  private static final String LINES = ":\\d+:\\d+|\\blines? \\d+";

  /** Enough against chance. */
  private static final int DIGITS = 32;

  private Fingerprint() {}

  /** Of rule, file, entry and message; two items may have one. */
  static String of(Item item) {
    String all =
        String.join(
            "\n",
            item.rule(),
            FileName.shown(item.span().file()),
            item.entry(),
            item.message().replaceAll(LINES, ""));
    return Digest.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
