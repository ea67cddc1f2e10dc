package io.forecourt.handoff;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decide against the rules, with their reason: allowed, and counted. */
@Repository
public class Overrides {

  /** A visit although facts are open. */
  public static final String VISIT_WITHOUT_FACTS = "VISIT_WITHOUT_FACTS";

  /** A settled fact, although the buyer had given it. */
  public static final String ASKED_AGAIN = "ASKED_AGAIN";

  private final JdbcClient jdbc;
  private final Clock clock;

  Overrides(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void record(UUID leadId, String person, String kind, String reason) {
    jdbc.sql(
            "insert into forecourt.rule_override (lead_id, person, kind, reason, at)"
                + " values (:lead, :person, :kind, :reason, :at)")
        .param("lead", leadId)
        .param("person", person)
        .param("kind", kind)
        .param("reason", reason)
        .param("at", clock.instant())
        .update();
  }
}
