package factleaf.yaml;

import factleaf.text.LineMap;

/**
 * An escape in double quotes (YAML 1.1, 5.6).
 *
 * @param value what it stands for; nothing, if it joins a line with the next
 * @param length in characters of the file
 */
record Escape(String value, int length) {
  private static final String NAMES = "0abt\tnvfre \"/\\N_LP";
  private static final String VALUES =
      "\0\u0007\b\t\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029";

  /** The escape whose backslash stands at an index, in a text that is valid YAML. */
  static Escape at(LineMap lines, int index, int end) {
    int name = index + 1 < end ? lines.at(index + 1) : '\\';
    int digits =
        switch (name) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    if (digits > 0 && index + 2 + digits <= end) {
      int codePoint = 0;
      for (int i = index + 2; i < index + 2 + digits; i++) {
        codePoint = codePoint * 16 + Character.digit(lines.at(i), 16);
      }
      return new Escape(Character.toString(codePoint), 2 + digits);
    }
    int known = NAMES.indexOf(name);
    return known < 0
        ? new Escape("", indentation(lines, index + 1, end) - index)
        : new Escape(VALUES.substring(known, known + 1), 2);
  }

  /** Index of the first character of the next line that is text. */
  private static int indentation(LineMap lines, int index, int end) {
    int i = index;
    while (i < end && (lines.isLineBreak(i) || lines.at(i) == ' ' || lines.at(i) == '\t')) {
      i++;
    }
    return i;
  }
}
