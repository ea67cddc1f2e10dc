package io.forecourt.insight.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.TestDatabase;
import io.forecourt.process.InProcessEngine;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gauges of a store of their own. */
class StoreMetricsTest {

  private static final Instant NOW = Instant.parse("2026-03-11T15:10:00Z");

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final String store = "metrics-" + UUID.randomUUID();
  private final StoreMetrics metrics =
      new StoreMetrics(
          jdbc,
          Clock.fixed(NOW, ZoneOffset.UTC),
          new StaticListableBeanFactory().getBeanProvider(PrometheusRegistry.class));

  @BeforeEach
  void aHandoffWithOneBreach() {
    InProcessEngine.repository();
    jdbc.sql(
            "insert into forecourt.store (id, name, time_zone, currency, phone, email, address,"
                + " postal_code, market_area) select :id, name, time_zone, currency, phone, email,"
                + " address, postal_code, market_area from forecourt.store where id = 'riverside'")
        .param("id", store)
        .update();
    UUID customer = UUID.randomUUID();
    jdbc.sql(
            "insert into forecourt.customer (id, store, first_name, last_name, created_at)"
                + " values (:id, :store, 'Jane', 'Miller', now())")
        .param("id", customer)
        .param("store", store)
        .update();
    UUID lead = UUID.randomUUID();
    jdbc.sql(
            "insert into forecourt.lead (id, store, customer_id, source, channel, received_at,"
                + " stage, stage_since, status) values (:id, :store, :customer, 'Website', 'WEB',"
                + " :at, 'HANDOFF', :at, 'OPEN')")
        .param("id", lead)
        .param("store", store)
        .param("customer", customer)
        .param("at", NOW.minus(Duration.ofMinutes(10)))
        .update();
    clock(lead, "FIRST_CONTACT", NOW.minus(Duration.ofMinutes(5)));
    clock(lead, "HANDOFF_PICKUP", NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void shouldCountBreachesAndQueues() {
    MetricSnapshots snapshots = metrics.collect();

    assertThat(
            value(
                snapshots,
                "forecourt_clocks",
                Labels.of("store", store, "clock", "FIRST_CONTACT", "state", "breached")))
        .isEqualTo(1);
    assertThat(
            value(
                snapshots,
                "forecourt_clocks",
                Labels.of("store", store, "clock", "HANDOFF_PICKUP", "state", "soon")))
        .isEqualTo(1);
    assertThat(
            value(snapshots, "forecourt_open_leads", Labels.of("store", store, "stage", "HANDOFF")))
        .isEqualTo(1);
    assertThat(value(snapshots, "forecourt_queue", Labels.of("queue", "outbox"))).isNotNegative();
    assertThat(value(snapshots, "forecourt_queue", Labels.of("queue", "jobs"))).isNotNegative();
  }

  private void clock(UUID lead, String name, Instant due) {
    jdbc.sql(
            "insert into forecourt.sla_clock (lead_id, name, started_at, started_open, due_at)"
                + " values (:lead, :name, :at, true, :due)")
        .param("lead", lead)
        .param("name", name)
        .param("at", NOW.minus(Duration.ofMinutes(10)))
        .param("due", due)
        .update();
  }

  private static double value(MetricSnapshots snapshots, String name, Labels labels) {
    return snapshots.stream()
        .filter(metric -> metric.getMetadata().getName().equals(name))
        .flatMap(metric -> ((GaugeSnapshot) metric).getDataPoints().stream())
        .filter(point -> point.getLabels().equals(labels))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + name + labels))
        .getValue();
  }
}
