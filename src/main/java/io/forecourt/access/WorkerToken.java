package io.forecourt.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** Token of workers, used instead of a password because failed logins would lock the account. */
@Component
public class WorkerToken {

  private final String token;

  WorkerToken(AccessProperties properties) {
    String configured = properties.worker().resolve();
    this.token = configured.isBlank() ? Secrets.random() : configured;
  }

  /** For the workers inside this node, or started alone with the same token. */
  public String value() {
    return token;
  }

  boolean matches(String presented) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
  }
}
