package io.forecourt.capture.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** The check of visitors that is set up; without one every visitor passes. */
@Configuration
class VisitorChecks {

  @Bean
  @ConditionalOnMissingBean
  VisitorCheck visitorCheck(CaptchaProperties captcha, RestClient.Builder rest) {
    return captcha.isSetUp() ? new SiteVerify(captcha, rest) : (token, ip) -> true;
  }
}
