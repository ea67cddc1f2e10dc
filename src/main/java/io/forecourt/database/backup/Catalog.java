package io.forecourt.database.backup;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL says about the tables of an installation: those of the schema {@code forecourt},
 * and those of the engine, which are in the default schema of the connection.
 */
final class Catalog {

  /** Names come quoted where they have to be. Flyway writes its own table at each migration. */
  private static final String TABLES =
      """
      with owned as (
        select c.oid, c.relname,
          case when n.nspname = 'forecourt' then 'forecourt.' else '' end || quote_ident(c.relname)
            as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and c.relname <> 'flyway_schema_history'
          and (n.nspname = 'forecourt'
            or (starts_with(c.relname, 'act_') and n.nspname = current_schema()))
      )
      """;

  private final JdbcClient sql;

  Catalog(JdbcClient sql) {
    this.sql = sql;
  }

  boolean hasLeads() {
    boolean installed =
        sql.sql("select to_regclass('forecourt.lead') is not null").query(Boolean.class).single();
    return installed
        && sql.sql("select exists (select from forecourt.lead)").query(Boolean.class).single();
  }

  /** Connections of others to the same database; a restore under their feet would break them. */
  int otherConnections() {
    return sql.sql(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and usesysid is not null
              and pid <> pg_backend_pid()
            """)
        .query(Integer.class)
        .single();
  }

  List<String> tables() {
    return sql.sql(TABLES + "select name from owned order by name").query(String.class).list();
  }

  /** Returns the columns that COPY writes and reads: not those that PostgreSQL computes. */
  List<String> columns(String table) {
    return sql.sql(
            """
            select quote_ident(attname) from pg_attribute
            where attrelid = to_regclass(:table) and attnum > 0 and not attisdropped
              and attgenerated = ''
            order by attnum
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  List<String> sequences() {
    return sql.sql(
            """
            select 'forecourt.' || quote_ident(relname) from pg_class
            where relkind = 'S' and relnamespace = to_regnamespace('forecourt')
            order by relname
            """)
        .query(String.class)
        .list();
  }

  /** Returns the references between tables, with what drops and what adds each. */
  List<Reference> references() {
    return sql.sql(
            TABLES
                + """
                select format('alter table %s drop constraint %I', o.name, c.conname) as drop,
                  format('alter table %s add constraint %I %s', o.name, c.conname,
                    pg_get_constraintdef(c.oid)) as add
                from pg_constraint c join owned o on o.oid = c.conrelid
                where c.contype = 'f' order by o.name, c.conname
                """)
        .query(Reference.class)
        .list();
  }

  /** Returns the last migration that was applied, if any. */
  String schemaVersion() {
    return sql.sql(
            """
            select version from forecourt.flyway_schema_history
            where success and version is not null order by installed_rank desc limit 1
            """)
        .query(String.class)
        .single();
  }

  String engineVersion() {
    return sql.sql("select value_ from act_ge_property where name_ = 'schema.version'")
        .query(String.class)
        .single();
  }

  boolean isInstalled() {
    return sql.sql(
            """
            select to_regclass('forecourt.flyway_schema_history') is not null
              and to_regclass('act_ge_property') is not null
            """)
        .query(Boolean.class)
        .single();
  }

  record Reference(String drop, String add) {}
}
