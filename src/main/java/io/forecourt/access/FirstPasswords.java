package io.forecourt.access;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Made-up passwords of new logins, in a file that only the account of the application can read: a
 * log is copied and kept in too many places.
 */
@Component
class FirstPasswords {

  static final String FILE = "first-passwords";

  private static final Logger LOG = LoggerFactory.getLogger(FirstPasswords.class);

  private final SecretFile file;
  private final GivenPasswords given;

  FirstPasswords(@Value("${forecourt.data-dir:./data}") Path dataFolder, GivenPasswords given) {
    this.given = given;
    this.file = new SecretFile(dataFolder.resolve(FILE));
  }

  /**
   * Adds one line per user, {@code name password}; a former line of the same user is replaced. Each
   * user has to choose another password at the first login.
   */
  synchronized void add(Map<String, String> passwords) {
    Map<String, String> lines = new TreeMap<>();
    for (String line : file.lines()) {
      lines.put(line.split(" ", 2)[0], line);
    }
    passwords.forEach((user, password) -> lines.put(user, user + " " + password));
    file.write(lines.values().stream().toList());
    passwords.keySet().forEach(given::record);
    LOG.info(
        "First passwords of {} are in {}. Hand them out, then delete the file.",
        String.join(", ", passwords.keySet()),
        file.path());
  }
}
