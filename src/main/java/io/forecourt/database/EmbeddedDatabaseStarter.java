package io.forecourt.database;

import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Points the application at a PostgreSQL of its own when {@code spring.datasource.url} is not set.
 *
 * <p>It runs before the context, after every configuration file was read: nothing else may ask for
 * a connection earlier.
 */
class EmbeddedDatabaseStarter implements EnvironmentPostProcessor, Ordered {

  /** True where this node runs its own database; a store without data then gets the sample one. */
  static final String EMBEDDED = "forecourt.postgres.embedded";

  private final Log log;

  EmbeddedDatabaseStarter(DeferredLogFactory logs) {
    this.log = logs.getLog(EmbeddedDatabaseStarter.class);
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
      return;
    }
    if (environment.matchesProfiles("worker")) {
      throw new IllegalStateException(
          "A worker on its own needs the database of the nodes it works for:"
              + " set spring.datasource.url, spring.datasource.username and"
              + " spring.datasource.password.");
    }
    EmbeddedSettings settings = EmbeddedSettings.from(environment);
    settings.checkRoot(PostgresCommand.isRoot());
    EmbeddedDatabase database = EmbeddedDatabase.startedIn(settings.dataDir(), settings.port());
    SpringApplication.getShutdownHandlers().add(database::close);
    log.info(
        "PostgreSQL runs at %s, data in %s"
            .formatted(database.jdbcUrl(), database.folder().cluster()));
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("embeddedDatabase", database));
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "embeddedDatabase",
                Map.of(
                    "spring.datasource.url",
                    database.jdbcUrl(),
                    "spring.datasource.username",
                    database.username(),
                    "spring.datasource.password",
                    database.password(),
                    EMBEDDED,
                    true)));
  }
}
