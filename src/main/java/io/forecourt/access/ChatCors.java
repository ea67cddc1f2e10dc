package io.forecourt.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets dealers' pages read whatever the chat answers, also what a filter in front of the security
 * says; without that a page cannot tell an outage from a broken address.
 */
@Configuration
class ChatCors {

  @Bean
  FilterRegistrationBean<CorsFilter> chatCorsFilter(ChatOrigins origins) {
    FilterRegistrationBean<CorsFilter> filter =
        new FilterRegistrationBean<>(new CorsFilter(origins));
    filter.addUrlPatterns("/api/chat/*");
    // In front of the filters that read bodies and answer during an outage.
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 19);
    return filter;
  }
}
