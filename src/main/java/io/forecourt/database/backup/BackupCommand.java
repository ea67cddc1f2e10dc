package io.forecourt.database.backup;

import io.forecourt.database.CommandLine;
import io.forecourt.database.ConfiguredDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code backup FILE}: writes all data into one file, while the application runs or not. A file
 * that is there is replaced once the new one is whole.
 */
public final class BackupCommand {

  public static final String NAME = "backup";

  private BackupCommand() {}

  /**
   * @return exit status: 0; 1 when there is no backup, with the reason; 2 when no file was named
   */
  public static int run(String... arguments) {
    CommandLine line = new CommandLine(arguments);
    Optional<Path> file = line.file();
    if (file.isEmpty()) {
      System.err.println("backup FILE");
      return 2;
    }
    return CommandLine.statusOf(
        () -> {
          try (ConfiguredDatabase database = ConfiguredDatabase.open(line.settings())) {
            BackupManifest manifest =
                new DatabaseBackup(database.dataSource(), CommandLine.json(), Clock.systemUTC())
                    .writeTo(file.get());
            System.out.printf(
                "Backed up %,d rows of %d tables to %s.%n",
                manifest.rows(), manifest.tables().size(), file.get());
          }
        });
  }
}
