package io.forecourt.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The key of machine callers. Where none is set their API is closed; only an installation that
 * tries Forecourt out on its own database makes itself a random one, in a file that its owner can
 * read.
 */
@Component
class ApiKey {

  private static final Logger LOG = LoggerFactory.getLogger(ApiKey.class);

  private final String key;

  ApiKey(AccessProperties properties, Environment environment) {
    boolean tryingOut =
        environment.getProperty("forecourt.postgres.embedded", boolean.class, false)
            && environment.getProperty("forecourt.sample-data", boolean.class, true);
    this.key =
        properties.apiKey().isBlank() && tryingOut
            ? ofThisTrial(Path.of(environment.getProperty("forecourt.data-dir", "./data")))
            : properties.apiKey();
  }

  boolean matches(String presented) {
    return !key.isBlank()
        && MessageDigest.isEqual(
            key.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
  }

  private static String ofThisTrial(Path home) {
    SecretFile file = new SecretFile(home.resolve("api-key"));
    if (file.lines().isEmpty()) {
      file.write(List.of(Secrets.random()));
    }
    LOG.info("The API takes the key in {}.", file.path());
    return file.lines().get(0).strip();
  }
}
