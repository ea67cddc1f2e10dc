package io.forecourt;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in every column of every table, those of the engine included. */
public final class DatabaseSearch {

  private record Column(String schema, String table, String name, String type) {

    /** Bytes are searched as hexadecimal digits. */
    String condition() {
      return type.equals("bytea")
          ? "position(encode(convert_to(:words, 'UTF8'), 'hex') in encode(\"%s\", 'hex')) > 0"
              .formatted(name)
          : "position(lower(:words) in lower(\"%s\"::text)) > 0".formatted(name);
    }
  }

  /** Returns "schema.table.column" of each column that contains the words, in any case. */
  public static Set<String> find(JdbcClient jdbc, String words) {
    Set<String> found = new TreeSet<>();
    for (Column column : columns(jdbc)) {
      boolean contains =
          jdbc.sql(
                  "select exists (select 1 from \"%s\".\"%s\" where %s)"
                      .formatted(column.schema(), column.table(), column.condition()))
              .param("words", words)
              .query(Boolean.class)
              .single();
      if (contains) {
        found.add("%s.%s.%s".formatted(column.schema(), column.table(), column.name()));
      }
    }
    return found;
  }

  private static List<Column> columns(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select c.table_schema as schema, c.table_name as table, c.column_name as name,
              c.data_type as type
            from information_schema.columns c join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema in ('forecourt', 'public') and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
            """)
        .query(Column.class)
        .list();
  }

  private DatabaseSearch() {}
}
