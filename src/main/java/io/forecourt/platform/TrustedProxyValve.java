package io.forecourt.platform;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes the client's address and the scheme from a trusted proxy. The same headers of anyone else
 * count for nothing, so that no one gets around the limits or signs a consent for another address.
 */
final class TrustedProxyValve extends ValveBase {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final TrustedProxies proxies;

  TrustedProxyValve(TrustedProxies proxies) {
    super(true);
    this.proxies = proxies;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String proxy = request.getRemoteAddr();
    if (!proxies.include(proxy)) {
      getNext().invoke(request, response);
      return;
    }
    String host = request.getRemoteHost();
    String scheme = request.getScheme();
    boolean secure = request.isSecure();
    int port = request.getServerPort();
    forward(request, proxy);
    try {
      getNext().invoke(request, response);
    } finally {
      if (!request.isAsync()) {
        request.setRemoteAddr(proxy);
        request.setRemoteHost(host);
        request.setSecure(secure);
        request.getCoyoteRequest().scheme().setString(scheme);
        request.setServerPort(port);
      }
    }
  }

  private void forward(Request request, String proxy) {
    String client = proxies.client(proxy, joined(request.getHeaders("X-Forwarded-For")));
    request.setRemoteAddr(client);
    request.setRemoteHost(client);
    String scheme = last(request.getHeaders("X-Forwarded-Proto"));
    if (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http")) {
      boolean https = scheme.equalsIgnoreCase("https");
      request.setSecure(https);
      request.getCoyoteRequest().scheme().setString(https ? "https" : "http");
      request.setServerPort(https ? HTTPS : HTTP);
    }
  }

  private static String joined(Enumeration<String> headers) {
    return String.join(",", Collections.list(headers));
  }

  private static String last(Enumeration<String> headers) {
    List<String> values = List.of(joined(headers).split(",", -1));
    return values.get(values.size() - 1).strip();
  }
}
