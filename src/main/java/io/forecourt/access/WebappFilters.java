package io.forecourt.access;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Filters in front of Camunda's web apps: our login, and a nonce for their scripts. */
@Configuration
class WebappFilters {

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
    filter.setOrder(201);
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return filter;
  }

  @Bean
  FilterRegistrationBean<CspNonceFilter> cspNonce() {
    FilterRegistrationBean<CspNonceFilter> filter =
        new FilterRegistrationBean<>(new CspNonceFilter());
    filter.addUrlPatterns("/camunda/app/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
