package io.forecourt.access;

import io.forecourt.platform.SqlTime;
import io.forecourt.platform.StorableText;
import io.forecourt.process.EngineAuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Append-only log of logins, keys and changes of rights. It holds no secrets. */
@Repository
class AccessLog implements EngineAuditTrail {

  private static final int DETAIL_LENGTH = 500;
  private static final int DIGEST_LENGTH = 12;

  private final JdbcClient jdbc;
  private final Clock clock;

  AccessLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What happened. */
  enum Kind {
    LOGIN,
    LOGIN_FAILED,
    /** Not checked, because of too many failures before; one entry a quarter of an hour. */
    LOGIN_THROTTLED,
    LOGOUT,
    PASSWORD_CHANGED,
    TWO_STEP_SET_UP,
    TWO_STEP_RESET,
    RECOVERY_CODE_USED,
    RIGHTS_CHANGED,
    DEPLOYED,
    DATA_EXPORTED,
    KEY_USED,
    /** Unknown, expired or revoked; one entry for each address a quarter of an hour. */
    KEY_REFUSED,
    KEY_CREATED,
    KEY_ROTATED,
    KEY_REVOKED,
    /** So many refusals that the others of this quarter of an hour are not recorded. */
    LOG_LIMITED
  }

  /**
   * One entry.
   *
   * @param who user id, {@code key:name}, {@code system}, or {@code unknown:} with a digest
   * @param address IP address of the caller, null without a request
   */
  record Entry(long id, Instant at, Kind kind, String who, String address, String detail) {}

  /**
   * What to list, the latest first.
   *
   * @param before id of the last entry of the page before
   */
  record Query(Optional<Kind> kind, Optional<String> who, Optional<Long> before, int limit) {}

  /** Records what the current request did, if there is one. */
  void record(Kind kind, String who, String detail) {
    record(kind, who, currentAddress().orElse(null), detail);
  }

  /**
   * @param address of the caller; filters know it before the current request is set
   */
  void record(Kind kind, String who, String address, String detail) {
    String storable = StorableText.of(detail);
    jdbc.sql(
            """
            insert into forecourt.access_log (at, kind, who, address, detail)
            values (:at, :kind, :who, :address, :detail)
            """)
        .param("at", clock.instant())
        .param("kind", kind.name())
        .param("who", who)
        .param("address", address)
        .param("detail", storable.substring(0, Math.min(DETAIL_LENGTH, storable.length())))
        .update();
  }

  @Override
  public void record(Change change, String by, String what) {
    record(Kind.valueOf(change.name()), by, what);
  }

  /**
   * Returns what stands for a name that no user has: people type passwords into the wrong field.
   */
  static String unknown(String name) {
    return "unknown:" + Secrets.digest(name).substring(0, DIGEST_LENGTH);
  }

  List<Entry> find(Query query) {
    return jdbc.sql(
            """
            select * from forecourt.access_log
            where (:kind::text is null or kind = :kind)
              and (:who::text is null or who = :who)
              and (:before::bigint is null or id < :before)
            order by id desc limit :limit
            """)
        .param("kind", query.kind().map(Kind::name).orElse(null))
        .param("who", query.who().orElse(null))
        .param("before", query.before().orElse(null))
        .param("limit", query.limit())
        .query(
            (row, number) ->
                new Entry(
                    row.getLong("id"),
                    SqlTime.instant(row, "at"),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("who"),
                    row.getString("address"),
                    row.getString("detail")))
        .list();
  }

  private static Optional<String> currentAddress() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.of(request.getRequest().getRemoteAddr())
        : Optional.empty();
  }
}
