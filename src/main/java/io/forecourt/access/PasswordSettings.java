package io.forecourt.access;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may log in with a password.
 *
 * @param onlyFor the users who may, such as one administrator for the day the identity provider is
 *     down; empty: everyone
 */
@ConfigurationProperties("forecourt.access.passwords")
record PasswordSettings(@DefaultValue Set<String> onlyFor) {

  boolean allow(String user) {
    return onlyFor.isEmpty() || onlyFor.contains(user);
  }
}
