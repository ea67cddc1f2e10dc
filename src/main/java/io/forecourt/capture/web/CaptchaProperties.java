package io.forecourt.capture.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The CAPTCHA of the public form and the chat; hCaptcha, Turnstile and reCAPTCHA speak alike.
 *
 * @param verifyUrl where tokens are checked ("siteverify"); without one every visitor passes
 * @param scriptUrl the provider's script for the form
 * @param widgetClass the class by which the script finds its place, such as {@code cf-turnstile}
 * @param field the form field in which the script puts the token
 */
@ConfigurationProperties("forecourt.captcha")
record CaptchaProperties(
    URI verifyUrl,
    @DefaultValue("") String secret,
    @DefaultValue("") String siteKey,
    @DefaultValue("") String scriptUrl,
    @DefaultValue("h-captcha") String widgetClass,
    @DefaultValue("h-captcha-response") String field) {

  boolean isSetUp() {
    return verifyUrl != null;
  }
}
