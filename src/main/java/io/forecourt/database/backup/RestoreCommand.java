package io.forecourt.database.backup;

import io.forecourt.database.CommandLine;
import io.forecourt.database.ConfiguredDatabase;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code restore FILE}: makes the database what it was when the backup was taken. The application
 * must not run; its next start brings the tables up to date.
 */
public final class RestoreCommand {

  public static final String NAME = "restore";

  private RestoreCommand() {}

  /**
   * @return exit status: 0; 1 when nothing was restored, with the reason; 2 when no file was named
   */
  public static int run(String... arguments) {
    CommandLine line = new CommandLine(arguments);
    Optional<Path> file = line.file();
    if (file.isEmpty()) {
      System.err.println("restore FILE [--replace]");
      return 2;
    }
    return CommandLine.statusOf(
        () -> {
          try (BackupFile backup = BackupFile.open(file.get(), CommandLine.json());
              ConfiguredDatabase database = ConfiguredDatabase.openAlone(line.settings())) {
            new DatabaseRestore(database.dataSource()).restore(backup, line.has("replace"));
            System.out.printf(
                "Restored %,d rows, as of %s. Start Forecourt now.%n",
                backup.manifest().rows(), backup.manifest().takenAt());
          }
        });
  }
}
