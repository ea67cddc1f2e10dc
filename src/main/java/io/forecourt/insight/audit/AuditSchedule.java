package io.forecourt.insight.audit;

import io.forecourt.process.Processes;
import io.forecourt.process.Rounds;
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
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the audit of each store on the first day of the week on which it opens. */
@Profile("!worker")
@Component
class AuditSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(AuditSchedule.class);

  private final Audits audits;
  private final Processes processes;
  private final Stores stores;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final boolean serve;
  private final Rounds rounds = new Rounds("audits", 1);

  AuditSchedule(
      Audits audits,
      Processes processes,
      Stores stores,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${forecourt.events.serve:true}") boolean serve) {
    this.audits = audits;
    this.processes = processes;
    this.stores = stores;
    this.transaction = transaction;
    this.clock = clock;
    this.serve = serve;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (serve) {
      rounds.repeat(this::beginDue, Duration.ofMinutes(10));
    }
  }

  private boolean beginDue() {
    for (Store store : stores.all()) {
      try {
        begin(store);
      } catch (RuntimeException e) {
        LOG.warn("The audit of {} could not begin; the next round tries again.", store.id(), e);
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

  @EventListener(ContextClosedEvent.class)
  void stop() {
    rounds.stop();
  }
}
