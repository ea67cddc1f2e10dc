package io.forecourt.process;

import io.forecourt.platform.FailedWork;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Timers and asynchronous steps of the engine that failed. */
@Component
class FailedJobs implements FailedWork {

  private static final int TRIES = 3;

  private final ManagementService management;
  private final Clock clock;

  FailedJobs(ManagementService management, Clock clock) {
    this.management = management;
    this.clock = clock;
  }

  @Override
  public String queue() {
    return "jobs";
  }

  @Override
  public int retry(Collection<String> ids) {
    List<String> failed =
        management.createJobQuery().jobIds(Set.copyOf(ids)).list().stream()
            .map(Job::getId)
            .toList();
    if (!failed.isEmpty()) {
      management
          .setJobRetries(TRIES)
          .jobIds(failed)
          .dueDate(EngineClock.date(clock.instant()))
          .execute();
    }
    return failed.size();
  }
}
