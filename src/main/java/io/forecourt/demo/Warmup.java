package io.forecourt.demo;

import io.forecourt.capture.Capture;
import io.forecourt.capture.Inquiry;
import io.forecourt.inventory.Vehicles;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Warm-up before the port opens: takes an inquiry from its arrival to the rep's task in a
 * transaction that is rolled back. The engine parses diagrams and decisions and the JVM loads
 * classes, so the first buyer after a start is answered as fast as any other.
 */
@Profile("!worker")
@Component
class Warmup implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);
  private static final String SOURCE = "rehearsal";

  /** The web server starts at the default phase less 2,048. */
  private static final int BEFORE_THE_PORT_OPENS = DEFAULT_PHASE - 4_096;

  private final Capture capture;
  private final Stores stores;
  private final Vehicles vehicles;
  private final ProcessRehearsal processes;
  private final TransactionTemplate transaction;
  private final int rounds;
  private volatile boolean running;

  Warmup(
      Capture capture,
      Stores stores,
      Vehicles vehicles,
      ProcessRehearsal processes,
      TransactionTemplate transaction,
      @Value("${forecourt.rehearsals:15}") int rounds) {
    this.capture = capture;
    this.stores = stores;
    this.vehicles = vehicles;
    this.processes = processes;
    this.transaction = transaction;
    this.rounds = rounds;
  }

  @Override
  public void start() {
    running = true;
    Optional<Store> store = stores.all().stream().findFirst();
    try {
      for (int round = 0; store.isPresent() && round < rounds; round++) {
        transaction.executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              processes.run(capture.rehearse(inquiry(store.get())).id());
            });
      }
      LOG.info("Rehearsed {} inquiries", store.isPresent() ? rounds : 0);
    } catch (RuntimeException e) {
      // A broken diagram must not keep the application from starting, because it is fixed there.
      LOG.warn("The rehearsal of an inquiry failed; the first real inquiry may fail as well.", e);
    }
  }

  private Inquiry inquiry(Store store) {
    WantedVehicle vehicle =
        vehicles.findAvailable(store.id()).stream()
            .findFirst()
            .map(unit -> WantedVehicle.ofVin(unit.vin()))
            .orElse(null);
    return Inquiry.from(store.id(), SOURCE, Channel.WEB)
        .contact(Inquiry.Contact.UNKNOWN.withPhone(Optional.of("+15005550006"), "mobile"))
        .facts(Facts.NONE.withVehicle(vehicle))
        .comments(Optional.of("Is it still available?"))
        .build(SOURCE);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BEFORE_THE_PORT_OPENS;
  }
}
