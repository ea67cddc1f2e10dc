package io.forecourt.inventory.feed;

import io.forecourt.feed.Delivery;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.feed.DeliveryRuns;
import io.forecourt.feed.FileRefused;
import io.forecourt.platform.AdvisoryLock;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the stock of a store up to a delivery, all of it or nothing. */
@Component
class StockUpdate {

  private final JdbcClient jdbc;
  private final StockRows rows;
  private final DeliveryRuns runs;
  private final FeedSettings settings;
  private final Clock clock;

  StockUpdate(
      JdbcClient jdbc, StockRows rows, DeliveryRuns runs, FeedSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.runs = runs;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws FileRefused if too many vehicles would be gone for this to be the whole stock
   */
  @Transactional
  public DeliveryResult apply(Delivery delivery, FeedContent content) {
    String store = delivery.store().id();
    AdvisoryLock.INVENTORY.acquire(jdbc, store);
    StockPlan plan = StockPlan.of(rows.findAll(store), content, delivery.mode(), clock.instant());
    if (!delivery.confirmed()) {
      refuseIfTooSmall(plan, settings.of(store).maxRemovedPercent());
    }
    long run = runs.record(delivery, plan.result().shortened());
    rows.save(store, plan, run);
    return plan.result();
  }

  /** A store of three that sells one has lost a third: one vehicle is always plausible. */
  private static void refuseIfTooSmall(StockPlan plan, int maxPercent) {
    if (plan.removed() > 1 && plan.removed() * 100L > (long) plan.available() * maxPercent) {
      throw new FileRefused(
          ("The file would remove %,d of %,d vehicles, more than %d percent. Send the whole stock, or"
                  + " use mode=delta for changes. If they are really gone, a manager can confirm"
                  + " it with confirm=true.")
              .formatted(plan.removed(), plan.available(), maxPercent));
    }
  }
}
