package io.forecourt.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Migrations of a large database may take longer than any request; their connections wait. */
@Configuration
class MigrationConnections {

  @Bean
  FlywayConfigurationCustomizer patientConnections(DataSourceProperties settings) {
    return flyway ->
        flyway.dataSource(
            settings.initializeDataSourceBuilder().type(SimpleDriverDataSource.class).build());
  }
}
