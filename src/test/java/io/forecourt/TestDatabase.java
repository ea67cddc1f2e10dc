package io.forecourt;

import com.zaxxer.hikari.HikariDataSource;
import io.forecourt.platform.JdbcClients;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** A PostgreSQL with our tables and one empty store, without an application on top. */
public final class TestDatabase {

  private static EmbeddedPostgres server;
  private static final DataSource DATABASE = start();
  private static final PlatformTransactionManager TRANSACTIONS =
      new JdbcTransactionManager(DATABASE);

  public static DataSource dataSource() {
    return DATABASE;
  }

  public static JdbcClient jdbc() {
    return JdbcClients.on(DATABASE);
  }

  public static PlatformTransactionManager transactions() {
    return TRANSACTIONS;
  }

  /** Returns a proxy that runs {@code @Transactional} methods in transactions, as Spring does. */
  @SuppressWarnings("unchecked")
  public static <T> T transactional(T target) {
    ProxyFactory proxy = new ProxyFactory(target);
    proxy.setProxyTargetClass(true);
    proxy.addAdvice(
        new TransactionInterceptor(
            (TransactionManager) TRANSACTIONS, new AnnotationTransactionAttributeSource()));
    return (T) proxy.getProxy();
  }

  /** Returns another database with our tables and nothing in them; each call makes one. */
  public static DataSource anEmptyOne() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    jdbc().sql("create database " + name).update();
    DataSource database = server.getDatabase("postgres", name);
    Flyway.configure().dataSource(database).schemas("forecourt").load().migrate();
    return database;
  }

  private static DataSource start() {
    try {
      HikariDataSource database = new HikariDataSource();
      server = EmbeddedPostgres.start();
      database.setDataSource(server.getPostgresDatabase());
      Flyway.configure().dataSource(database).schemas("forecourt").load().migrate();
      JdbcClient.create(database)
          .sql(
              "insert into forecourt.store (id, name, time_zone, currency, phone, email, address,"
                  + " postal_code, market_area) values ('riverside', 'Riverside Motors',"
                  + " 'America/Chicago', 'USD', '+15155550100', 'sales@riverside.example',"
                  + " '1 River Road', '50309', '{503}')")
          .update();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TestDatabase() {}
}
