package io.forecourt.insight.audit;

import io.forecourt.platform.PollingLoop;
import io.forecourt.process.Processes;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the audit of each store on its first open day of the week. */
@Profile("!worker")
@Component
class AuditSchedule extends PollingLoop {

  private static final Logger LOG = LoggerFactory.getLogger(AuditSchedule.class);

  private final Audits audits;
  private final Processes processes;
  private final Stores stores;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AuditSchedule(
      Audits audits,
      Processes processes,
      Stores stores,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${forecourt.events.serve:true}") boolean serve) {
    super("audits", Schedule.every(Duration.ofMinutes(10)).onlyIf(serve));
    this.audits = audits;
    this.processes = processes;
    this.stores = stores;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected boolean runOnce() {
    for (Store store : stores.all()) {
      try {
        begin(store);
      } catch (RuntimeException e) {
        LOG.warn("The audit of {} could not start; the next look tries again", store.id(), e);
      }
    }
    return false;
  }

  /** Once a week, by whichever node is first. */
  void begin(Store store) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(store.zone()).toLocalDate();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant opens = store.hours().openAtOrAfter(monday.atStartOfDay(store.zone()).toInstant());
    if (now.isBefore(opens) || !opens.atZone(store.zone()).toLocalDate().equals(today)) {
      return;
    }
    transaction.executeWithoutResult(
        status ->
            audits
                .begin(store.id(), monday, ThreadLocalRandom.current().nextLong())
                .ifPresent(audit -> processes.startAudit(audit, store.id())));
  }
}
