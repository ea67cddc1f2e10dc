package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageHeadersTest {

  private static final String PROVIDER = "https://challenges.cloudflare.com";

  @Test
  void shouldAllowTheScriptOfTheCaptchaOnTheFormAlone() {
    assertThat(PageHeaders.policy(page("/s/riverside"), PROVIDER))
        .contains("script-src 'self' " + PROVIDER, "frame-src " + PROVIDER);
    assertThat(PageHeaders.policy(page("/login"), PROVIDER)).doesNotContain(PROVIDER);
  }

  @Test
  void shouldAllowNoOtherScriptWithoutACaptcha() {
    assertThat(PageHeaders.policy(page("/s/riverside"), ""))
        .contains("default-src 'self'")
        .doesNotContain("script-src");
  }

  private static MockHttpServletRequest page(String path) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    return request;
  }
}
