package io.forecourt.feed;

import io.forecourt.platform.CsvTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that columns have in the exports of the trade. */
public final class ColumnNames<C extends Enum<C> & TitledColumn> {

  private final Map<String, C> byName = new HashMap<>();

  /**
   * @param table a table that ships with the application, of columns and their names
   */
  public ColumnNames(String table, Class<C> columns) {
    CsvTable.shipped(
        table,
        line -> {
          C column =
              line.value("column", name -> Enum.valueOf(columns, name.toUpperCase(Locale.ROOT)));
          line.list("names").forEach(name -> byName.put(plain(name), column));
        });
  }

  /** Capitals, spaces and signs make no difference: "Stock #" is "stock". */
  public Optional<C> find(String header) {
    return Optional.ofNullable(byName.get(plain(header)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
