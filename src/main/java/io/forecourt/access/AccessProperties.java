package io.forecourt.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Secrets of the installation.
 *
 * @param apiKey what machine callers send as {@code X-Api-Key}; without it their API is closed
 * @param admin the first administrator
 * @param worker how workers on other machines identify themselves
 * @param users sample people
 */
@ConfigurationProperties("forecourt")
record AccessProperties(
    @DefaultValue("") String apiKey,
    @DefaultValue Secret admin,
    @DefaultValue Worker worker,
    @DefaultValue Secret users) {

  /**
   * @param password generated and printed once if empty
   */
  record Secret(@DefaultValue("") String password) {}

  /**
   * @param token a bearer token; when empty only the workers inside this node can connect
   */
  record Worker(@DefaultValue("") String token) {}
}
