package io.forecourt.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

/**
 * The database that the settings name, for a command: one's own, or the built-in one, which is
 * started where it does not run.
 */
public final class ConfiguredDatabase implements AutoCloseable {

  private final DataSource dataSource;
  private final Optional<EmbeddedDatabase> started;

  private ConfiguredDatabase(DataSource dataSource, Optional<EmbeddedDatabase> started) {
    this.dataSource = dataSource;
    this.started = started;
  }

  /**
   * Opens the database beside an application that may be running.
   *
   * @throws IllegalStateException where there is no database yet
   */
  public static ConfiguredDatabase open(Environment environment) {
    if (isExternal(environment)) {
      return external(environment);
    }
    EmbeddedSettings settings = EmbeddedSettings.from(environment);
    DataFolder folder = new DataFolder(settings.dataDir());
    if (!folder.holdsCluster()) {
      throw new IllegalStateException("There is no database in " + folder.home() + ".");
    }
    return isInUse(folder) ? running(folder) : started(settings, folder);
  }

  /**
   * Opens the database for one that changes it as a whole, and creates the built-in one.
   *
   * @throws IllegalStateException where an application runs on the built-in database
   */
  public static ConfiguredDatabase openAlone(Environment environment) {
    if (isExternal(environment)) {
      return external(environment);
    }
    EmbeddedSettings settings = EmbeddedSettings.from(environment);
    return started(settings, new DataFolder(settings.dataDir()));
  }

  public DataSource dataSource() {
    return dataSource;
  }

  private static boolean isExternal(Environment environment) {
    return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
  }

  private static ConfiguredDatabase external(Environment environment) {
    return new ConfiguredDatabase(
        new DriverManagerDataSource(
            environment.getRequiredProperty("spring.datasource.url"),
            environment.getProperty("spring.datasource.username"),
            environment.getProperty("spring.datasource.password")),
        Optional.empty());
  }

  private static ConfiguredDatabase running(DataFolder folder) {
    String url =
        PostmasterFile.ofRunningServer(folder.cluster())
            .map(EmbeddedDatabase::urlOfRunning)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Forecourt uses %s, but its PostgreSQL does not run. Try again."
                            .formatted(folder.home())));
    try {
      String password = DatabasePassword.read(folder);
      return new ConfiguredDatabase(
          new DriverManagerDataSource(url, PostgresServer.SUPERUSER, password), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException("The password of PostgreSQL cannot be read.", e);
    }
  }

  private static ConfiguredDatabase started(EmbeddedSettings settings, DataFolder folder) {
    settings.checkRoot(PostgresCommand.isRoot());
    EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0);
    return new ConfiguredDatabase(
        new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()),
        Optional.of(database));
  }

  private static boolean isInUse(DataFolder folder) {
    try {
      folder.create();
      Optional<FolderLock> lock = FolderLock.tryTake(folder.lock());
      if (lock.isPresent()) {
        lock.get().close();
      }
      return lock.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException("No access to " + folder.home(), e);
    }
  }

  @Override
  public void close() {
    started.ifPresent(EmbeddedDatabase::close);
  }
}
