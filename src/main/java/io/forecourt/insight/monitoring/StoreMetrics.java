package io.forecourt.insight.monitoring;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts when it is asked, in the database: every node says the same, so a dashboard takes the
 * largest, never the sum.
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
    return MetricSnapshots.of(clocks(), leads(), queues());
  }

  private GaugeSnapshot clocks() {
    Instant now = clock.instant();
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name("forecourt_clocks")
            .help("What is overdue (breached) or due within the hour (soon), by store and clock.");
    jdbc.sql(
            """
            select store, clock, case when due_at < :now then 'breached' else 'soon' end as state,
              count(*) as number
            from forecourt.due_item where met_at is null and due_at < :soon group by 1, 2, 3
            """)
        .param("now", now)
        .param("soon", now.plus(SOON))
        .query(
            row -> {
              gauge.dataPoint(
                  point(
                      row.getDouble("number"),
                      "store",
                      row.getString("store"),
                      "clock",
                      row.getString("clock"),
                      "state",
                      row.getString("state")));
            });
    return gauge.build();
  }

  private GaugeSnapshot leads() {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name("forecourt_open_leads")
            .help("Leads that are open, by store and stage.");
    jdbc.sql(
            "select store, stage, count(*) as number from forecourt.lead where status = 'OPEN'"
                + " group by 1, 2")
        .query(
            row -> {
              gauge.dataPoint(
                  point(
                      row.getDouble("number"),
                      "store",
                      row.getString("store"),
                      "stage",
                      row.getString("stage")));
            });
    return gauge.build();
  }

  private GaugeSnapshot queues() {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name("forecourt_queue")
            .help("What waits to be done by the machine, by queue; alerts and outbox: to be sent.");
    jdbc.sql(
            """
            select 'outbox' as queue, count(*) as number from forecourt.outbox
            union all select 'held', count(*) from forecourt.held_message
            union all select 'events', count(*) from forecourt.lead_event where applied_at is null
            union all select 'alerts', count(*) from forecourt.alert where closed_at is null
            union all select 'intake', count(*) from forecourt.intake where status = 'NEEDS_REVIEW'
            union all select 'jobs', count(*) from act_ru_job
              where retries_ > 0 and suspension_state_ = 1 and duedate_ <= :now
            union all select 'external_tasks', count(*) from act_ru_ext_task
            union all select 'incidents', count(*) from act_ru_incident
            """)
        .param("now", clock.instant())
        .query(
            row -> {
              gauge.dataPoint(point(row.getDouble("number"), "queue", row.getString("queue")));
            });
    return gauge.build();
  }

  private static GaugeSnapshot.GaugeDataPointSnapshot point(double value, String... labels) {
    return GaugeSnapshot.GaugeDataPointSnapshot.builder()
        .value(value)
        .labels(Labels.of(labels))
        .build();
  }
}
