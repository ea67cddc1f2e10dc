package io.forecourt.insight.monitoring;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Metrics of all stores, counted in the database on each scrape. Every node returns the same
 * numbers, so a dashboard takes the maximum, never the sum.
 */
@Profile("!worker")
@Component
class StoreMetrics implements MultiCollector {

  private static final Duration SOON = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  StoreMetrics(JdbcClient jdbc, Clock clock, ObjectProvider<PrometheusRegistry> registry) {
    this.jdbc = jdbc;
    this.clock = clock;
    registry.ifAvailable(known -> known.register(this));
  }

  @Override
  public MetricSnapshots collect() {
    return MetricSnapshots.of(clocks(), leads(), queues(), oldest());
  }

  private GaugeSnapshot clocks() {
    Instant now = clock.instant();
    return gauge(
        "forecourt_clocks",
        "What is overdue (breached) or due within the hour (soon), by store and clock.",
        jdbc.sql(
                """
                select store, clock,
                  case when due_at < :now then 'breached' else 'soon' end as state,
                  count(*) as number
                from forecourt.due_item where met_at is null and due_at < :soon group by 1, 2, 3
                """)
            .param("now", now)
            .param("soon", now.plus(SOON)),
        "store",
        "clock",
        "state");
  }

  private GaugeSnapshot leads() {
    return gauge(
        "forecourt_open_leads",
        "Leads that are open, by store and stage.",
        jdbc.sql(
            "select store, stage, count(*) as number from forecourt.lead where status = 'OPEN'"
                + " group by 1, 2"),
        "store",
        "stage");
  }

  private GaugeSnapshot queues() {
    return gauge(
        "forecourt_queue",
        "What waits to be done by the machine, by queue; alerts and outbox: to be sent.",
        jdbc.sql(
                """
                select 'outbox' as queue, count(*) as number from forecourt.outbox
                union all select 'inbox', count(*) from forecourt.inbox
                union all select 'held', count(*) from forecourt.held_message
                union all select 'events', count(*) from forecourt.lead_event where applied_at is null
                union all select 'alerts', count(*) from forecourt.alert where closed_at is null
                union all select 'intake', count(*) from forecourt.intake where status = 'NEEDS_REVIEW'
                union all select 'jobs', count(*) from act_ru_job
                  where retries_ > 0 and suspension_state_ = 1 and duedate_ <= :now
                union all select 'external_tasks', count(*) from act_ru_ext_task
                union all select 'incidents', count(*) from act_ru_incident
                """)
            .param("now", clock.instant()),
        "queue");
  }

  private GaugeSnapshot oldest() {
    return gauge(
        "forecourt_queue_oldest_seconds",
        "How long the oldest piece of due work has been waiting, by queue.",
        jdbc.sql(
                """
                select queue, coalesce(greatest(extract(epoch from :now::timestamptz - since), 0), 0)
                  as number
                from (
                  select 'inbox' as queue, min(received_at) as since from forecourt.inbox
                  union all select 'outbox', min(m.at) from forecourt.outbox o
                    join forecourt.message m on m.id = o.message_id
                  union all select 'events', min(received_at) from forecourt.lead_event
                    where applied_at is null
                  union all select 'alerts', min(raised_at) from forecourt.alert
                    where closed_at is null
                  union all select 'jobs', min(duedate_)::timestamptz from act_ru_job
                    where retries_ > 0 and suspension_state_ = 1 and duedate_ <= :now
                  union all select 'incidents', min(incident_timestamp_)::timestamptz
                    from act_ru_incident) waiting
                """)
            .param("now", clock.instant()),
        "queue");
  }

  /** Returns a gauge of the column {@code number}, with the columns of the same name as labels. */
  private static GaugeSnapshot gauge(
      String name, String help, JdbcClient.StatementSpec query, String... labels) {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
    query.query(
        row -> {
          gauge.dataPoint(point(row, labels));
        });
    return gauge.build();
  }

  private static GaugeSnapshot.GaugeDataPointSnapshot point(ResultSet row, String... labels)
      throws SQLException {
    Labels values = Labels.EMPTY;
    for (String label : labels) {
      values = values.add(label, row.getString(label));
    }
    return GaugeSnapshot.GaugeDataPointSnapshot.builder()
        .value(row.getDouble("number"))
        .labels(values)
        .build();
  }
}
