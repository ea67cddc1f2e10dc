package io.forecourt.capture.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the provider of the CAPTCHA whether a token is good. While the provider does not answer,
 * visitors pass: its failure must not cost a lead, and the limits on first messages still hold.
 */
class SiteVerify implements VisitorCheck {

  private static final Logger LOG = LoggerFactory.getLogger(SiteVerify.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CaptchaProperties captcha;
  private final RestClient rest;

  SiteVerify(CaptchaProperties captcha, RestClient.Builder rest) {
    this.captcha = captcha;
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    this.rest = rest.requestFactory(requests).build();
  }

  @Override
  public boolean passes(String token, String ip) {
    if (token == null || token.isBlank()) {
      return false;
    }
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.set("secret", captcha.secret());
    form.set("response", token);
    form.set("remoteip", ip);
    try {
      JsonNode answer =
          rest.post()
              .uri(captcha.verifyUrl())
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .body(form)
              .retrieve()
              .body(JsonNode.class);
      return answer != null && answer.path("success").asBoolean();
    } catch (RestClientException e) {
      LOG.warn("The CAPTCHA cannot be checked, so visitors pass: {}", e.getMessage());
      return true;
    }
  }
}
