package factleaf.yaml;

/**
 * Characters that SnakeYAML takes for the end of a line and editors do not: U+0085, U+2028, U+2029.
 * It gets stand-ins, which are no characters of any text, so that lines are the same for both.
 */
final class LineSeparators {
  private static final String ALL = "\u0085\u2028\u2029";
  private static final String STAND_INS = "\uFDD0\uFDD1\uFDD2";

  private LineSeparators() {}

  static String hidden(String text) {
    return replaced(text, ALL, STAND_INS);
  }

  static String shown(String text) {
    return replaced(text, STAND_INS, ALL);
  }

  private static String replaced(String text, String from, String to) {
    String result = text;
    for (int i = 0; i < from.length(); i++) {
      result = result.replace(from.charAt(i), to.charAt(i));
    }
    return result;
  }
}
