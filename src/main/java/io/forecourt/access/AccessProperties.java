package io.forecourt.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * @param password generated into a file if empty
   */
  record Secret(@DefaultValue("") String password) {}

  /**
   * @param token a bearer token; when empty only the workers inside this node can connect
   * @param tokenFile file that holds the token, so that no list of processes shows it
   */
  record Worker(@DefaultValue("") String token, @DefaultValue("") String tokenFile) {

    /** Returns the token from its file if one is named, else the one that was set. */
    String resolve() {
      if (tokenFile.isBlank()) {
        return token;
      }
      try {
        return Files.readString(Path.of(tokenFile)).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(
            "forecourt.worker.token-file: %s cannot be read.".formatted(tokenFile), e);
      }
    }
  }
}
