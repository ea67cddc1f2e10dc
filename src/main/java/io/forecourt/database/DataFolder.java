package io.forecourt.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the built-in server keeps what it needs, below {@code forecourt.data-dir}.
 *
 * @param home the node's data folder; only the account of the service may look into it
 */
record DataFolder(Path home) {

  DataFolder {
    home = home.toAbsolutePath().normalize();
  }

  /** The cluster: tables, write-ahead log and configuration of PostgreSQL. */
  Path cluster() {
    return home.resolve("postgres").resolve("data");
  }

  /** The programs of PostgreSQL, unpacked from the jar. */
  Path programs() {
    return home.resolve("postgres").resolve("server");
  }

  Path log() {
    return home.resolve("postgres").resolve("server.log");
  }

  Path lock() {
    return home.resolve("postgres").resolve("lock");
  }

  Path password() {
    return home.resolve("postgres-password");
  }

  boolean holdsCluster() {
    return Files.exists(cluster().resolve("PG_VERSION"));
  }

  /** Creates the folder if it is missing, readable by the current account only. */
  void create() throws IOException {
    Files.createDirectories(home.resolve("postgres"));
    OwnerOnly.apply(home);
    OwnerOnly.apply(home.resolve("postgres"));
  }
}
