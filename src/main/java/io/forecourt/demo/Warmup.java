package io.forecourt.demo;

import io.forecourt.capture.Capture;
import io.forecourt.capture.Inquiry;
import io.forecourt.inventory.Vehicles;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.process.TopicWorker;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before the port opens, takes an enquiry from its arrival to the rep's task in a transaction that
 * is rolled back: diagrams and decisions are parsed and classes are loaded, so that the first buyer
 * after a start gets an answer as quickly as any other.
 */
@Profile("!worker")
@Component
class Warmup implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);
  private static final String WORKER = "rehearsal";
  private static final Duration LOCK = Duration.ofMinutes(1);

  /** The web server starts at the default phase less 2,048. */
  private static final int BEFORE_THE_PORT_OPENS = DEFAULT_PHASE - 4_096;

  private final Capture capture;
  private final Stores stores;
  private final Vehicles vehicles;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final ExternalTaskService external;
  private final Map<String, TopicWorker> workers;
  private final TransactionTemplate transaction;
  private final int rounds;
  private volatile boolean done;

  Warmup(
      Capture capture,
      Stores stores,
      Vehicles vehicles,
      RuntimeService runtime,
      ManagementService management,
      ExternalTaskService external,
      List<TopicWorker> workers,
      TransactionTemplate transaction,
      @Value("${forecourt.rehearsals:15}") int rounds) {
    this.capture = capture;
    this.stores = stores;
    this.vehicles = vehicles;
    this.runtime = runtime;
    this.management = management;
    this.external = external;
    this.workers =
        workers.stream().collect(Collectors.toMap(TopicWorker::topic, Function.identity()));
    this.transaction = transaction;
    this.rounds = rounds;
  }

  @Override
  public void start() {
    done = true;
    Optional<Store> store = stores.all().stream().findFirst();
    try {
      for (int round = 0; store.isPresent() && round < rounds; round++) {
        transaction.executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              rehearse(store.get());
            });
      }
    } catch (RuntimeException e) {
      // A broken diagram must not keep the application from starting: it is mended from inside.
      LOG.warn("The rehearsal of an enquiry failed; the first one will show why.", e);
    }
  }

  private void rehearse(Store store) {
    String lead = capture.capture(inquiry(store)).id().toString();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (ProcessInstance instance :
          runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead).list()) {
        moved |= runJobs(instance);
        moved |= work(instance, lead);
      }
    }
  }

  private boolean runJobs(ProcessInstance instance) {
    List<Job> jobs =
        management.createJobQuery().processInstanceId(instance.getId()).executable().list();
    jobs.forEach(job -> management.executeJob(job.getId()));
    return !jobs.isEmpty();
  }

  private boolean work(ProcessInstance instance, String lead) {
    List<ExternalTask> tasks =
        external.createExternalTaskQuery().processInstanceId(instance.getId()).list();
    for (ExternalTask task : tasks) {
      external.lock(task.getId(), WORKER, LOCK.toMillis());
      external.complete(
          task.getId(), WORKER, workers.get(task.getTopicName()).work(UUID.fromString(lead)));
    }
    return !tasks.isEmpty();
  }

  private Inquiry inquiry(Store store) {
    Facts.Vehicle wish =
        vehicles.findAvailable(store.id()).stream()
            .findFirst()
            .map(car -> Facts.Vehicle.ofVin(car.vin()))
            .orElse(null);
    return Inquiry.from(store.id(), WORKER, Channel.WEB)
        .contact(Inquiry.Contact.UNKNOWN.withPhone(Optional.of("+15005550006"), "mobile"))
        .facts(Facts.NONE.withVehicle(wish))
        .comments(Optional.of("Is it still available?"))
        .build(WORKER);
  }

  @Override
  public void stop() {
    done = false;
  }

  @Override
  public boolean isRunning() {
    return done;
  }

  @Override
  public int getPhase() {
    return BEFORE_THE_PORT_OPENS;
  }
}
