package io.forecourt.demo;

import io.forecourt.process.TopicWorker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Runs the jobs and external tasks of a lead on the calling thread, as executor and workers do. */
@Component
class ProcessRehearsal {

  private static final String WORKER = "rehearsal";
  private static final Duration LOCK = Duration.ofMinutes(1);

  private final RuntimeService runtime;
  private final ManagementService management;
  private final ExternalTaskService external;
  private final Map<String, TopicWorker> workers;

  ProcessRehearsal(
      RuntimeService runtime,
      ManagementService management,
      ExternalTaskService external,
      List<TopicWorker> workers) {
    this.runtime = runtime;
    this.management = management;
    this.external = external;
    this.workers =
        workers.stream().collect(Collectors.toMap(TopicWorker::topic, Function.identity()));
  }

  /** Runs everything that is due, until the processes of the lead wait for time or people. */
  void run(UUID leadId) {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (ProcessInstance instance :
          runtime
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(leadId.toString())
              .list()) {
        moved |= runJobs(instance);
        moved |= completeExternalTasks(instance, leadId);
      }
    }
  }

  private boolean runJobs(ProcessInstance instance) {
    List<Job> jobs =
        management.createJobQuery().processInstanceId(instance.getId()).executable().list();
    jobs.forEach(job -> management.executeJob(job.getId()));
    return !jobs.isEmpty();
  }

  private boolean completeExternalTasks(ProcessInstance instance, UUID leadId) {
    List<ExternalTask> tasks =
        external.createExternalTaskQuery().processInstanceId(instance.getId()).list();
    for (ExternalTask task : tasks) {
      external.lock(task.getId(), WORKER, LOCK.toMillis());
      external.complete(task.getId(), WORKER, workers.get(task.getTopicName()).work(leadId));
    }
    return !tasks.isEmpty();
  }
}
