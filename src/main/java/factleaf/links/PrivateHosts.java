package factleaf.links;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/**
 * Hosts of this machine and of private networks (RFC 1918, 4193, 6598). A fact file of somebody
 * else must not make a machine in a hospital ask its neighbours.
 */
final class PrivateHosts {
  private PrivateHosts() {}

  /** Whether any of its numbers is private; a host that is not known is not. */
  static boolean hold(String host) {
    try {
      return Stream.of(InetAddress.getAllByName(host)).anyMatch(PrivateHosts::isPrivate);
    } catch (UnknownHostException e) {
      return false; // a proxy may know it; if not, the request says so
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] number = address.getAddress();
    int first = number[0] & 0xFF;
    boolean shared = number.length == 4 && first == 100 && (number[1] & 0xC0) == 64;
    boolean unique = number.length == 16 && (first & 0xFE) == 0xFC;
    return shared
        || unique
        || address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress();
  }
}
