package factleaf.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as style sheets write them: {@code #rgb}, {@code #rrggbb}, {@code rgb(r, g, b)}. */
public final class Colour {
  private static final Pattern HEX =
      Pattern.compile("(?i)#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
  private static final Pattern RGB =
      Pattern.compile("rgb\\( *([0-9]{1,3})[ ,]+([0-9]{1,3})[ ,]+([0-9]{1,3}) *\\)");

  private Colour() {}

  /** Whether a value is a colour that is read here. */
  public static boolean is(String value) {
    return HEX.matcher(value).matches() || RGB.matcher(value).matches();
  }

  /** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
  public static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String color) {
    return 0.2126 * linear(color, 0) + 0.7152 * linear(color, 1) + 0.0722 * linear(color, 2);
  }

  private static double linear(String color, int channel) {
    Matcher rgb = RGB.matcher(color);
    int width = color.length() < 6 ? 1 : 2;
    int at = 1 + channel * width;
    int value =
        rgb.matches()
            ? Integer.parseInt(rgb.group(channel + 1))
            : Integer.parseInt(color.substring(at, at + width), 16) * (width == 1 ? 17 : 1);
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
