package io.forecourt.platform;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Proxies whose word about their clients counts, as addresses or networks. */
final class TrustedProxies {

  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  /** "203.0.113.7:4711", as some proxies write it. */
  private static final Pattern WITH_PORT = Pattern.compile("([0-9.]{7,15}):\\d{1,5}");

  private final List<IpAddressMatcher> trusted;

  /**
   * @param networks such as "10.0.0.5" or "10.0.0.0/24"
   */
  TrustedProxies(List<String> networks) {
    this.trusted = networks.stream().map(String::strip).map(IpAddressMatcher::new).toList();
  }

  boolean include(String address) {
    return trusted.stream().anyMatch(network -> network.matches(address));
  }

  /**
   * Returns the client of a chain of proxies: the last address that no trusted proxy has.
   *
   * @param proxy the trusted proxy that calls
   * @param forwardedFor X-Forwarded-For, to which each proxy adds the address that called it
   */
  String client(String proxy, String forwardedFor) {
    String client = proxy;
    String[] hops = forwardedFor.split(",", -1);
    for (int i = hops.length - 1; i >= 0 && include(client); i--) {
      String hop = WITH_PORT.matcher(hops[i].strip()).replaceFirst("$1");
      if (!ADDRESS.matcher(hop).matches()) {
        return client;
      }
      client = hop;
    }
    return client;
  }
}
