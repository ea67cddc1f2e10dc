package io.forecourt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.lead.LeadEventLoop;
import io.forecourt.process.TopicWorker;
import io.forecourt.process.Variables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends enquiries and moves their processes, step by step, as jobs and workers would. */
@TestComponent
public class Showroom {

  /** Drawn by chance, one in thirty runs met a number that another test had opted out. */
  private static final AtomicInteger NEXT_NUMBER = new AtomicInteger(2_000_000);

  private final Callers callers;
  private final ObjectMapper json;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final ExternalTaskService external;
  private final Map<String, TopicWorker> workers;
  private final LeadEventLoop events;
  private final JdbcClient jdbc;

  Showroom(
      Callers callers,
      ObjectMapper json,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      ExternalTaskService external,
      List<TopicWorker> workers,
      LeadEventLoop events,
      JdbcClient jdbc) {
    this.callers = callers;
    this.json = json;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.external = external;
    this.events = events;
    this.jdbc = jdbc;
    this.workers = workers.stream().collect(Collectors.toMap(TopicWorker::topic, worker -> worker));
  }

  /** An enquiry with a number of its own that nobody has asked from before. */
  public ObjectNode anEnquiry() {
    ObjectNode enquiry = json.createObjectNode().put("source", "Website").put("channel", "WEB");
    enquiry
        .putObject("customer")
        .put("firstName", "Jane")
        .put("lastName", "Miller")
        .put("phone", "+1515%07d".formatted(NEXT_NUMBER.getAndIncrement()));
    enquiry
        .putObject("consent")
        .put("text", "Riverside Motors may text and call me about my enquiry.")
        .put("ip", "203.0.113.7")
        .putArray("channels")
        .add("TEXT")
        .add("PHONE");
    return enquiry;
  }

  /** As portals send them: nobody has asked the buyer. */
  public ObjectNode anEnquiryWithoutConsent() {
    ObjectNode enquiry = anEnquiry();
    enquiry.remove("consent");
    return enquiry;
  }

  public ObjectNode aHotEnquiry() {
    ObjectNode enquiry = anEnquiry().put("comments", "Can I see it this week?");
    ((ObjectNode) enquiry.get("customer")).put("postalCode", "50312");
    enquiry
        .putObject("vehicle")
        .put("year", 2024)
        .put("make", "Toyota")
        .put("model", "Camry")
        .put("trim", "XSE");
    ObjectNode facts = enquiry.putObject("facts");
    facts.putObject("budget").put("monthlyMax", 450);
    facts.putObject("tradeIn").put("has", false);
    facts.putObject("timeline").put("bucket", "WITHIN_7_DAYS");
    facts.put("financing", "FINANCE");
    facts.putObject("contact").put("channel", "PHONE").put("from", "18:00");
    return enquiry;
  }

  /** Somebody asks about a Camry that is there, and has said nothing else: the talk has begun. */
  public UUID talkAboutACamry() {
    UUID id = receive(anEnquiryAboutACamry());
    settle(id);
    return id;
  }

  public ObjectNode anEnquiryAboutACamry() {
    ObjectNode enquiry = aHotEnquiry();
    enquiry.remove("facts");
    enquiry.remove("comments");
    return enquiry;
  }

  /** The buyer writes, ten seconds later, and everything follows that does so at once. */
  public void say(UUID id, String text) {
    EngineTime.pass(Duration.ofSeconds(10));
    write(id, text);
    settle(id);
  }

  /** What the assistant has said, oldest first. */
  public List<String> assistant(UUID id) {
    return StreamSupport.stream(lead(id).get("transcript").spliterator(), false)
        .filter(message -> message.get("author").asText().equals("ASSISTANT"))
        .map(message -> message.get("text").asText())
        .toList();
  }

  public UUID receive(ObjectNode enquiry) {
    return receive("riverside", enquiry);
  }

  public UUID receive(String store, ObjectNode enquiry) {
    ResponseEntity<String> answer =
        callers.machinePosts(
            "/api/stores/" + store + "/leads", MediaType.APPLICATION_JSON, enquiry.toString());
    if (answer.getStatusCode() != HttpStatus.CREATED) {
      throw new AssertionError("The enquiry was not taken: " + answer);
    }
    return UUID.fromString(read(answer.getBody()).get("id").asText());
  }

  public JsonNode lead(UUID id) {
    return read(callers.machineGets("/api/leads/" + id).getBody());
  }

  public JsonNode read(String answer) {
    try {
      return json.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      moved = runDueJobs(key) || workAll(key) || events.runNow();
    }
  }

  /** As {@link #settle}, and a buyer who says no more: the talk ends, and a person goes on. */
  public void handOff(UUID key) {
    settle(key);
    ProcessInstance talk = instance("lead-qualification", key);
    if (talk != null) {
      Job silence =
          management.createJobQuery().processInstanceId(talk.getId()).timers().list().get(0);
      management.executeJob(silence.getId());
      settle(key);
    }
  }

  /** One round of due jobs, without workers; true when there was any. */
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

  public boolean workAll(UUID key) {
    boolean any = false;
    for (String topic : workers.keySet()) {
      any |= work(topic, key);
    }
    return any;
  }

  /** Lets the worker of one topic do what waits for it. */
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

  /** The open task of this name's element; null where there is none. */
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

  /** The rep says that the lead has ended, and how. */
  public void close(UUID key, Map<String, Object> answers) {
    complete(key, "UserTask_WorkLead", Map.of("workResult", "CLOSE"));
    complete(key, "UserTask_CloseLead", answers);
  }

  /** The buyer writes; the process hears of it when the lead settles. */
  public JsonNode write(UUID id, String text) {
    return deliver(id, UUID.randomUUID().toString(), text);
  }

  /** The channel delivers a message under its own number. */
  public JsonNode deliver(UUID id, String externalId, String text) {
    return read(
        callers
            .machinePosts(
                "/api/leads/" + id + "/messages",
                MediaType.APPLICATION_JSON,
                json.createObjectNode()
                    .put("channel", "TEXT")
                    .put("text", text)
                    .put("externalId", externalId)
                    .toString())
            .getBody());
  }

  /** What happened to leads is applied; nobody's timers or workers run. */
  public void applyEvents() {
    EngineTime.pass(Duration.ofMinutes(10));
    events.runNow();
  }

  /** Another system says that something happened. */
  public JsonNode report(UUID id, String kind, String externalId, String vin) {
    return read(
        callers
            .machinePosts(
                "/api/leads/" + id + "/events",
                MediaType.APPLICATION_JSON,
                json.createObjectNode()
                    .put("kind", kind)
                    .put("externalId", externalId)
                    .put("vin", vin)
                    .toString())
            .getBody());
  }

  /** A VIN that no other test asks for. */
  public String aCarOnTheLot() {
    return jdbc.sql(
            "select vin from forecourt.vehicle where store = 'riverside' and status = 'ON_LOT'"
                + " and model not in ('Camry', 'F-150', 'CR-V') order by vin limit 1")
        .query(String.class)
        .single();
  }

  public String statusOf(String vin) {
    return jdbc.sql("select status from forecourt.vehicle where vin = :vin")
        .param("vin", vin)
        .query(String.class)
        .single();
  }

  /** What the owner of a lead is told. */
  public List<String> news(UUID id) {
    return jdbc.sql("select text from forecourt.notice where lead_id = :lead order by id")
        .param("lead", id)
        .query(String.class)
        .list();
  }

  private List<ProcessInstance> instances(UUID key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.toString()).list();
  }
}
