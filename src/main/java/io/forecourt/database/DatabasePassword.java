package io.forecourt.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the built-in server: random for each installation, in a file of the owner. */
final class DatabasePassword {

  private static final SecureRandom RANDOM = new SecureRandom();

  private DatabasePassword() {}

  static String read(DataFolder folder) throws IOException {
    return Files.readString(folder.password()).strip();
  }

  /**
   * Creates the cluster, or takes over one without a password file, as former versions left it.
   *
   * @param server not running
   */
  static void establish(DataFolder folder, PostgresServer server) throws IOException {
    if (folder.holdsCluster() && Files.exists(folder.password())) {
      OwnerOnly.apply(folder.password());
      return;
    }
    Path partial = folder.password().resolveSibling("postgres-password.partial");
    Files.deleteIfExists(partial);
    String password = random();
    OwnerOnly.write(partial, password + "\n");
    if (folder.holdsCluster()) {
      server.changePassword(password);
    } else {
      server.createCluster(partial);
    }
    Files.move(partial, folder.password(), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
