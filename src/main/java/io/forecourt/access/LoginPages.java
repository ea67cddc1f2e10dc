package io.forecourt.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The login page, and where one lands after it. */
@Configuration
class LoginPages implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry pages) {
    pages.addViewController("/login").setViewName("login");
    pages.addRedirectViewController("/", "/camunda/app/tasklist/default/");
  }
}
