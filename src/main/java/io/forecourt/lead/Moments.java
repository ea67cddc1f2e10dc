package io.forecourt.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** {@link Instant} to and from {@code timestamptz}, which JDBC does not take as it is. */
public final class Moments {

  public static OffsetDateTime sql(Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  public static OffsetDateTime sql(Optional<Instant> moment) {
    return sql(moment.orElse(null));
  }

  public static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  public static Instant from(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private Moments() {}
}
