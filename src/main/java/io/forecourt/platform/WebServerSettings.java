package io.forecourt.platform;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Settings of the web server behind a proxy. */
@Component
class WebServerSettings
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

  private final List<String> trustedProxies;
  private final boolean secureCookies;

  /**
   * @param secureCookie set to decide otherwise than by the public URL
   */
  WebServerSettings(
      @Value("${forecourt.http.trusted-proxies:}") List<String> trustedProxies,
      @Value("${forecourt.public-url:}") String publicUrl,
      @Value("${server.servlet.session.cookie.secure:}") String secureCookie) {
    this.trustedProxies = trustedProxies;
    this.secureCookies =
        secureCookie.isBlank()
            ? publicUrl.startsWith("https:")
            : Boolean.parseBoolean(secureCookie);
  }

  /** After Spring Boot's own, which sets the cookie from the properties. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.getSession().getCookie().setSecure(secureCookies);
    if (!trustedProxies.isEmpty()) {
      server.addEngineValves(new TrustedProxyValve(new TrustedProxies(trustedProxies)));
    }
  }
}
