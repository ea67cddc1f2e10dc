package io.forecourt.insight.monitoring;

import io.forecourt.platform.PollingLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Background loops of this node. One that has not succeeded for long makes the node DEGRADED, which
 * is answered with 200: it still serves people, and another node does not do better.
 */
@Component("loops")
class LoopsHealth implements HealthIndicator, MeterBinder {

  private static final Status DEGRADED = new Status("DEGRADED");

  private final List<PollingLoop> loops;

  LoopsHealth(List<PollingLoop> loops) {
    this.loops = loops;
  }

  @Override
  public Health health() {
    Instant now = Instant.now();
    Health.Builder health = Health.up();
    loops.stream()
        .map(PollingLoop::status)
        .filter(loop -> loop.isLate(now))
        .forEach(
            late ->
                health
                    .status(DEGRADED)
                    .withDetail(
                        late.name(),
                        "No success since %s: %s"
                            .formatted(
                                late.lastSuccess(), late.problem().orElse("still at work"))));
    return health.build();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (PollingLoop loop : loops) {
      Gauge.builder(
              "forecourt.loop.last.success",
              loop,
              each -> each.status().lastSuccess().getEpochSecond())
          .baseUnit("seconds")
          .description("When a background loop of this node last polled without a failure.")
          .tag("loop", loop.status().name())
          .register(registry);
    }
  }
}
