package factleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes of a text by bytes, by lines and by tokens. */
final class TextMutations {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z][\\w-]*|\\d[\\d.,-]*|[\\p{Punct}]|\\s+");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(?=:)");

  /** What tokens are replaced by: each has made some reader of YAML, numbers or text stumble. */
  private static final List<String> ODD =
      List.of(
          ": ",
          " #",
          "- ",
          "? ",
          "| ",
          ">-\n",
          "{",
          "}",
          "[",
          "]",
          ",",
          "&a ",
          "*a",
          "!!int ",
          "!<x> ",
          "%",
          "@",
          "`",
          "\"",
          "'",
          "~",
          "---\n",
          "...\n",
          "<<: ",
          "\t",
          "\\",
          "\\u0000",
          "\\x07",
          "\"\\uD800\"",
          "1e999999999",
          "-1e-999999999",
          "9".repeat(400),
          "0x7fffffff",
          "NaN",
          ".inf",
          "-0",
          "00",
          "1_000",
          ".5",
          "5.",
          "2147483648",
          "9223372036854775808",
          "1.7976931348623157e309",
          "-1",
          "5-1",
          "1--2",
          "2024-02-30",
          "0000-00-00",
          "9999-12-31",
          "+999999999-12-31",
          "1582-10-10",
          "2026-13",
          "10000",
          "{}",
          "[]",
          "{x}",
          "{{",
          "}}",
          "",
          " ",
          "null",
          "true",
          "no",
          "../../etc/passwd",
          "/dev/zero",
          "con.yaml",
          "a".repeat(2001),
          "\u0000",
          "\u0001",
          "\u0085",
          "\u2028",
          "\u202E",
          "\u2066",
          "\uFEFF",
          "\uFFFE",
          "\uFFFF",
          "\u0301".repeat(60),
          "\uD83D\uDE00",
          "\uDBFF\uDFFF",
          "\uFDFA",
          "\u00AD",
          "\u00A0",
          "\r",
          "\r\n",
          "\u0130",
          "\u0131",
          "\uFB01",
          "\u1E9E",
          "${x}",
          "<#list x>",
          "</p>",
          "&#0;",
          "]]>",
          "<!--",
          "%s%n",
          "https://[",
          "http://a.invalid:99999999999/",
          "javascript:x");

  private final SplittableRandom random;

  TextMutations(SplittableRandom random) {
    this.random = random;
  }

  byte[] bytes(byte[] text) {
    int at = random.nextInt(text.length + 1);
    int end = Math.min(text.length, at + 1 + random.nextInt(40));
    return switch (random.nextInt(6)) {
      case 0 -> flip(text, at);
      case 1 -> splice(text, at, at, new byte[] {(byte) random.nextInt(256)});
      case 2 -> splice(text, at, end, new byte[0]);
      case 3 -> Arrays.copyOf(text, at);
      case 4 -> splice(text, at, at, Arrays.copyOfRange(text, at, end));
      default -> splice(text, at, at, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    };
  }

  byte[] lines(byte[] text) {
    List<String> lines = new ArrayList<>(List.of(string(text).split("\n", -1)));
    int at = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(7)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(at));
      case 2 -> Collections.swap(lines, at, other);
      case 3 -> lines.set(at, " ".repeat(random.nextInt(4)) + lines.get(at));
      case 4 -> lines.set(at, lines.get(at).replaceFirst("^ {1,2}", ""));
      case 5 -> lines.add(at, lines.remove(other));
      default -> lines.subList(Math.min(at, other), Math.max(at, other)).clear();
    }
    return bytes(String.join(random.nextInt(20) == 0 ? "\r\n" : "\n", lines));
  }

  byte[] tokens(byte[] bytes) {
    String text = string(bytes);
    List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
    if (tokens.isEmpty()) {
      return bytes(pick(ODD));
    }
    MatchResult token = pick(tokens);
    List<String> keys = KEY.matcher(text).results().map(MatchResult::group).toList();
    String by =
        switch (random.nextInt(4)) {
          case 0 -> pick(tokens).group();
          case 1 -> keys.isEmpty() ? "" : pick(keys);
          default -> pick(ODD);
        };
    int end = random.nextInt(3) == 0 ? token.start() : token.end();
    return bytes(text.substring(0, token.start()) + by + text.substring(end));
  }

  private byte[] flip(byte[] text, int at) {
    byte[] flipped = text.clone();
    if (at < text.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] splice(byte[] text, int from, int to, byte[] by) {
    byte[] spliced = new byte[text.length - (to - from) + by.length];
    System.arraycopy(text, 0, spliced, 0, from);
    System.arraycopy(by, 0, spliced, from, by.length);
    System.arraycopy(text, to, spliced, from + by.length, text.length - to);
    return spliced;
  }

  private static String string(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
