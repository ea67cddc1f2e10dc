package io.forecourt.access;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Two-step login.
 *
 * @param requiredRoles groups whose members have to set it up before anything opens
 * @param key any text of 16 characters or more; encrypts the secrets of the authenticator apps in
 *     the database. Empty: they are stored as they are
 */
@ConfigurationProperties("forecourt.access.totp")
record TotpSettings(@DefaultValue Set<String> requiredRoles, @DefaultValue("") String key) {

  private static final int SHORTEST_KEY = 16;

  TotpSettings {
    if (!key.isBlank() && key.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "forecourt.access.totp.key needs at least %d characters.".formatted(SHORTEST_KEY));
    }
  }
}
