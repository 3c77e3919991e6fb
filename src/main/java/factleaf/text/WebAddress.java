package factleaf.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses of web pages. An address comes out in ASCII: its host as IDNA writes it (RFC
 * 3490), the rest percent-encoded (RFC 3987, 3.1), so that every reader of HTML and PDF is led to
 * the same place. What is encoded already stays as it is.
 */
public final class WebAddress {
  private static final Pattern PARTS =
      Pattern.compile("(?is)(https?)://([^/?#]*)(.*)"); // scheme, authority, the rest
  private static final Pattern AUTHORITY = Pattern.compile("(\\[.*]|[^:]*)(?::(\\d{0,5}))?");

  /** A host that IDNA leaves as it is. */
  private static final Pattern PLAIN_HOST =
      Pattern.compile("(?i)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]{2,63}");

  private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

  /** Characters that browsers drop or take for others, so that a page reads another address. */
  private static final Pattern MISREAD = Pattern.compile("[\\p{Cntrl}\\\\]");

  /** Letters that IDNA writes differently in its two editions, which are two hosts. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς]");

  /** ASCII that may not stand in an address as it is. */
  private static final String UNSAFE = " \"<>^`{|}";

  /** What a text turned out to be. */
  public sealed interface Reading {}

  /**
   * An address.
   *
   * @param address in ASCII
   */
  public record Good(String address) implements Reading {}

  /**
   * No address.
   *
   * @param problem goes on from the text: "is not a web address"
   * @param hint what to write
   */
  public record Bad(String problem, String hint) implements Reading {}

  private WebAddress() {}

  /** Reads an address of http or https; blanks around it do not count. */
  public static Reading read(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    if (!parts.matches()) {
      return new Bad("is not a web address", "begin with https:// or http://");
    }
    if (MISREAD.matcher(text.strip()).find()) {
      return new Bad(
          "has a backslash or a control character, which browsers read differently",
          "write / as it is, and other characters percent-encoded");
    }
    if (parts.group(2).contains("@")) {
      return new Bad(
          "names a user before its host, and is easily read as another host",
          "write the host directly after ://");
    }
    return read(parts.group(1).toLowerCase(Locale.ROOT), parts.group(2), parts.group(3));
  }

  private static Reading read(String scheme, String authority, String rest) {
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches() || isNoPort(parts.group(2)) || AMBIGUOUS.matcher(authority).find()) {
      return badHost(authority);
    }
    try {
      String host = parts.group(1);
      boolean plain = host.startsWith("[") || PLAIN_HOST.matcher(host).matches();
      String ascii = plain ? host : IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
      URI uri =
          new URI(scheme + "://" + ascii + authority.substring(host.length()) + encoded(rest));
      return uri.getHost() == null ? badHost(authority) : new Good(uri.toString());
    } catch (IllegalArgumentException e) {
      return badHost(authority);
    } catch (URISyntaxException e) {
      return new Bad(
          "is not a web address: " + e.getReason().toLowerCase(Locale.ROOT),
          "write such characters percent-encoded");
    }
  }

  private static boolean isNoPort(String digits) {
    return digits != null && !digits.isEmpty() && Integer.parseInt(digits) > 0xFFFF;
  }

  private static Bad badHost(String authority) {
    return new Bad(
        "is not a web address: \"" + authority + "\" is no name of a host",
        "write letters, digits, dots and hyphens; names of other alphabets as browsers show them,"
            + " or beginning with xn--");
  }

  private static String encoded(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c == '%' ? isEncoded(text, i) : c < 0x80 && UNSAFE.indexOf(c) < 0) {
        ascii.append((char) c);
      } else {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          ascii.append(String.format(Locale.ROOT, "%%%02X", octet));
        }
      }
    }
    return ascii.toString();
  }

  private static boolean isEncoded(String text, int at) {
    return ENCODED.matcher(text).region(at, text.length()).lookingAt();
  }
}
