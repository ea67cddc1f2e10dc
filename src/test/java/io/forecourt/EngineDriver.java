package io.forecourt;

import io.forecourt.capture.inbox.InboxLoop;
import io.forecourt.lead.LeadEventLoop;
import io.forecourt.process.TopicWorker;
import io.forecourt.process.Variables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Moves the processes of one lead step by step, as job executor, workers and people would. */
@TestComponent
public class EngineDriver {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final ExternalTaskService external;
  private final Map<String, TopicWorker> workers;
  private final LeadEventLoop events;
  private final InboxLoop inbox;

  EngineDriver(
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      ExternalTaskService external,
      List<TopicWorker> workers,
      LeadEventLoop events,
      InboxLoop inbox) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.external = external;
    this.events = events;
    this.inbox = inbox;
    this.workers = workers.stream().collect(Collectors.toMap(TopicWorker::topic, worker -> worker));
  }

  /** The running instance of a process for a lead or intake item. */
  public ProcessInstance instance(String process, UUID key) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(key.toString())
        .processDefinitionKey(process)
        .singleResult();
  }

  /** Runs everything of a lead that is due, and its workers, until it waits for time or people. */
  public void settle(UUID key) {
    boolean moved = true;
    while (moved) {
      moved = inbox.runNow() || runDueJobs(key) || workAll(key) || events.runNow();
    }
  }

  /** As {@link #settle}, for a buyer who writes no more: the lead goes on to a person. */
  public void handOff(UUID key) {
    settle(key);
    ProcessInstance conversation = instance("lead-qualification", key);
    if (conversation != null) {
      Job silence =
          management
              .createJobQuery()
              .processInstanceId(conversation.getId())
              .timers()
              .list()
              .get(0);
      management.executeJob(silence.getId());
      settle(key);
    }
  }

  /** Lets time go by, and everything happen that is due then. */
  public void pass(UUID key, Duration time) {
    EngineTime.pass(time);
    settle(key);
  }

  /** Runs the jobs that are due now, without workers; returns whether there were any. */
  public boolean runDueJobs(UUID key) {
    boolean any = false;
    for (ProcessInstance instance : instances(key)) {
      for (Job due :
          management.createJobQuery().processInstanceId(instance.getId()).executable().list()) {
        // One of two timers that are due together may have ended the other.
        if (management.createJobQuery().jobId(due.getId()).count() == 1) {
          management.executeJob(due.getId());
          any = true;
        }
      }
    }
    return any;
  }

  /** Lets the worker of one topic do what waits for it; returns whether there was anything. */
  public boolean work(String topic, UUID key) {
    boolean any = false;
    for (ProcessInstance instance : instances(key)) {
      for (ExternalTask task :
          external
              .createExternalTaskQuery()
              .processInstanceId(instance.getId())
              .topicName(topic)
              .list()) {
        String leadId =
            (String) runtime.getVariable(task.getExecutionId(), Variables.LEAD_ID.name());
        Map<String, Object> outputs = workers.get(topic).work(UUID.fromString(leadId));
        external.lock(task.getId(), "test", 60_000);
        external.complete(task.getId(), "test", outputs);
        any = true;
      }
    }
    return any;
  }

  /** The open task of this element; null where there is none. */
  public Task task(UUID key, String element) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(key.toString())
        .taskDefinitionKey(element)
        .singleResult();
  }

  public void complete(UUID key, String element, Map<String, Object> answers) {
    tasks.complete(task(key, element).getId(), answers);
    settle(key);
  }

  /** The rep calls the lead. */
  public void call(UUID key, String outcome) {
    complete(key, "UserTask_CallLead", Map.of("callOutcome", outcome));
  }

  /** The rep agrees on a visit. */
  public void agreeOnVisit(UUID key, String when) {
    complete(key, "UserTask_WorkLead", Map.of("workResult", "VISIT", "nextStepAt", when));
  }

  /** The rep records how the lead ended. */
  public void close(UUID key, Map<String, Object> answers) {
    complete(key, "UserTask_WorkLead", Map.of("workResult", "CLOSE"));
    complete(key, "UserTask_CloseLead", answers);
  }

  /** Applies what happened to leads; neither timers nor workers run. */
  public void applyEvents() {
    EngineTime.pass(Duration.ofMinutes(10));
    events.runNow();
  }

  private boolean workAll(UUID key) {
    boolean any = false;
    for (String topic : workers.keySet()) {
      any |= work(topic, key);
    }
    return any;
  }

  private List<ProcessInstance> instances(UUID key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.toString()).list();
  }
}
