package io.forecourt.platform;

import io.forecourt.platform.ContactField.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values of the contact fields, read and changed in batches, each a transaction of its own. */
final class StoredFields {

  private static final int BATCH = 500;

  /** Where the first row of a table is, and none before it. */
  private static final String START = "(0,0)";

  private final JdbcClient jdbc;

  StoredFields(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What becomes of a value; empty if it stays. */
  interface Change {
    Optional<String> apply(String row, String stored);
  }

  private record Value(String place, String boundTo, String stored) {}

  /**
   * Changes the values of a field in the order in which they lie. A changed row lies behind the
   * others and comes again, so a change must leave its own results alone.
   *
   * @return how many were changed
   */
  long convert(ContactField field, Change change) {
    long changed = 0;
    String last = START;
    for (List<Value> batch = read(field, last); !batch.isEmpty(); batch = read(field, last)) {
      last = batch.get(batch.size() - 1).place();
      changed += write(field, batch, change);
    }
    return changed;
  }

  private List<Value> read(ContactField field, String after) {
    return jdbc.sql(
            """
            select ctid::text as place, %1$s::text as bound_to, %2$s::text as stored
            from forecourt.%3$s where ctid > :after::tid and %2$s is not null
            order by ctid limit %4$d
            """
                .formatted(field.rowColumn(), field.column(), field.table(), BATCH))
        .param("after", after)
        .query(Value.class)
        .list();
  }

  /** A row that someone else changed meanwhile is left to the next run over the table. */
  private int write(ContactField field, List<Value> batch, Change change) {
    List<String> places = new ArrayList<>();
    List<String> former = new ArrayList<>();
    List<String> next = new ArrayList<>();
    for (Value value : batch) {
      change
          .apply(value.boundTo(), value.stored())
          .filter(result -> !result.equals(value.stored()))
          .ifPresent(
              result -> {
                places.add(value.place());
                former.add(value.stored());
                next.add(result);
              });
    }
    return places.isEmpty()
        ? 0
        : jdbc.sql(
                """
                update forecourt.%1$s t set %2$s = v.next::%3$s
                from unnest(:places::text[], :former::text[], :next::text[])
                  v(place, former, next)
                where t.ctid = v.place::tid and t.%2$s::text = v.former
                """
                    .formatted(
                        field.table(),
                        field.column(),
                        field.form() == Form.JSON ? "jsonb" : "text"))
            .param("places", places.toArray(String[]::new))
            .param("former", former.toArray(String[]::new))
            .param("next", next.toArray(String[]::new))
            .update();
  }

  /**
   * Returns how many values are encrypted with another key.
   *
   * @param keyId of the key that does not count; empty to count all
   */
  long countEncrypted(ContactField field, String keyId) {
    return jdbc.sql(
            """
            select count(*) from forecourt.%2$s
            where starts_with(ltrim(%1$s::text, '"'), :prefix)
              and (:key = '' or not starts_with(ltrim(%1$s::text, '"'), :prefix || :key || ':'))
            """
                .formatted(field.column(), field.table()))
        .param("prefix", ContactCipher.PREFIX)
        .param("key", keyId)
        .query(Long.class)
        .single();
  }

  /** Rewrites the tables, which else would hold the former values until others take their place. */
  void removeFormerValues() {
    Stream.of(ContactField.values())
        .map(ContactField::table)
        .distinct()
        .forEach(table -> jdbc.sql("vacuum (full, analyze) forecourt." + table).update());
  }
}
