package io.forecourt.followup;

import io.forecourt.handoff.CallLogged;
import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All touches of all leads. */
@Repository
class Touches {

  private final JdbcClient jdbc;
  private final Clock clock;

  Touches(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void plan(Touch touch) {
    jdbc.sql(
            """
            insert into forecourt.touch (lead_id, plan, plan_version, round, started_at, step,
              action, template, due_at)
            values (:lead, :plan, :version, :round, :start, :step, :action, :template, :due)
            """)
        .param("lead", touch.leadId())
        .param("plan", touch.plan())
        .param("version", touch.planVersion())
        .param("round", touch.round())
        .param("start", touch.startedAt())
        .param("step", touch.step())
        .param("action", touch.action().name())
        .param("template", touch.template().orElse(null))
        .param("due", touch.dueAt())
        .update();
  }

  Optional<Touch> findLast(String round) {
    return jdbc.sql("select * from forecourt.touch where round = :round order by step desc limit 1")
        .param("round", round)
        .query(Touches::touch)
        .optional();
  }

  /** Returns when the last touch of a round was made; empty before the first. */
  Optional<Instant> findLastDone(String round) {
    return jdbc.sql("select max(done_at) as at from forecourt.touch where round = :round")
        .param("round", round)
        .query((row, number) -> SqlTime.optionalInstant(row, "at"))
        .single();
  }

  boolean hasEarlierRound(UUID leadId, String plan, String round) {
    return jdbc.sql(
            "select exists (select 1 from forecourt.touch where lead_id = :lead and plan = :plan"
                + " and round <> :round)")
        .param("lead", leadId)
        .param("plan", plan)
        .param("round", round)
        .query(Boolean.class)
        .single();
  }

  void finish(String round, String outcome) {
    jdbc.sql(
            "update forecourt.touch set done_at = :at, outcome = :outcome"
                + " where round = :round and done_at is null")
        .param("at", clock.instant())
        .param("outcome", outcome)
        .param("round", round)
        .update();
  }

  @EventListener
  void recordCall(CallLogged call) {
    jdbc.sql(
            """
            update forecourt.touch set done_at = :at, outcome = :outcome
            where lead_id = :lead and action = 'CALL' and done_at is null
            """)
        .param("at", clock.instant())
        .param("outcome", call.outcome())
        .param("lead", call.lead().id())
        .update();
  }

  private static Touch touch(ResultSet row, int number) throws SQLException {
    return new Touch(
        row.getObject("lead_id", UUID.class),
        row.getString("plan"),
        row.getInt("plan_version"),
        row.getString("round"),
        SqlTime.instant(row, "started_at"),
        row.getInt("step"),
        Touch.Action.valueOf(row.getString("action")),
        Optional.ofNullable(row.getString("template")),
        SqlTime.instant(row, "due_at"));
  }
}
