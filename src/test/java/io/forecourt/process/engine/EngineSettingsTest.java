package io.forecourt.process.engine;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.handoff.CallLogged;
import io.forecourt.platform.Conflict;
import io.forecourt.platform.InvalidInput;
import io.forecourt.platform.NotAllowed;
import java.sql.Timestamp;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine stores, in which order it works, and what its REST answers to a refusal. */
@ForecourtTest
class EngineSettingsTest {

  private static final String WORDS = "Ask the buyer for a phone number first.";

  @Autowired private ProcessEngineConfigurationImpl configuration;
  @Autowired private ManagementService management;
  @Autowired private RepositoryService repository;
  @Autowired private TaskService tasks;
  @Autowired private Callers callers;
  @Autowired private ConfigurableApplicationContext context;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void shouldKeepNoHistoryOfValues() {
    showroom.converse(aLead().hot());

    assertThat(configuration.getHistoryLevel().getName()).isEqualTo("forecourt");
    assertThat(count("act_hi_varinst")).isZero();
    assertThat(count("act_hi_actinst")).isPositive();
  }

  @Test
  void shouldFreeWhatAVanishedNodeLeftLocked() {
    assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("1min");
    assertThat(setting("tcp_keepalives_idle")).isEqualTo("15");
    // Of the tests alone: what they lose in a crash is lost.
    assertThat(setting("synchronous_commit")).isEqualTo("off");
  }

  private String setting(String name) {
    return jdbc.sql("select current_setting(:name)")
        .param("name", name)
        .query(String.class)
        .single();
  }

  @Test
  void shouldStartNewLeadsBeforeTimers() {
    UUID id = showroom.receive(aLead().hot());

    assertThat(
            management
                .createJobQuery()
                .processInstanceId(engine.instance("lead-lifecycle", id).getId())
                .singleResult()
                .getPriority())
        .isEqualTo(100);
    assertThat(configuration.isJobExecutorAcquireByPriority()).isTrue();
    engine.settle(id);
    assertThat(management.createJobQuery().timers().priorityHigherThanOrEquals(1).count()).isZero();
  }

  /** With the engine's own query, not with one that looks like it. */
  @Test
  void shouldFindDueTimersByTheIndex() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql(
                  """
                  insert into act_ru_job (id_, rev_, type_, retries_, exclusive_, priority_,
                    suspension_state_, duedate_, create_time_)
                  select 'waiting-' || n, 1, 'timer', 3, true, 0, 1, :now::timestamp
                    + n * interval '1 minute', :now::timestamp
                  from generate_series(1, 20000) n
                  """)
              .param("now", Timestamp.from(EngineTime.WEDNESDAY_MORNING))
              .update();
          jdbc.sql("analyze act_ru_job").update();

          configuration
              .getCommandExecutorTxRequired()
              .execute(new AcquireJobsCmd(configuration.getJobExecutor(), 64));

          assertThat(
                  jdbc.sql("select pg_stat_get_xact_numscans('forecourt_job_due'::regclass)")
                      .query(Long.class)
                      .single())
              .isPositive();
        });
  }

  /** The parser would look for the class, and say that there is none. */
  @Test
  void shouldCheckADiagramBeforeTheEngineParsesIt() {
    String model =
        """
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x' id='d'
            xmlns:camunda='http://camunda.org/schema/1.0/bpmn'>
          <process id='tried' isExecutable='true' camunda:historyTimeToLive='P1D'>
            <startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='x'/>
            <userTask id='x' camunda:formHandlerClass='x.Y'/>
          </process>
        </definitions>
        """;

    assertThatThrownBy(() -> repository.createDeployment().addString("e.bpmn", model).deploy())
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Not deployed");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(new InvalidInput(WORDS), HttpStatus.BAD_REQUEST),
        Arguments.of(new Conflict(WORDS), HttpStatus.BAD_REQUEST),
        Arguments.of(new NotAllowed(WORDS), HttpStatus.FORBIDDEN),
        Arguments.of(wrapped(new InvalidInput(WORDS)), HttpStatus.BAD_REQUEST),
        Arguments.of(wrapped(new NotAllowed(WORDS)), HttpStatus.FORBIDDEN));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void shouldAnswerInOurWordsWhenAListenerRefuses(RuntimeException refusal, HttpStatus status) {
    ApplicationListener<PayloadApplicationEvent<CallLogged>> refusing =
        ApplicationListener.forPayload(
            logged -> {
              throw refusal;
            });
    context.addApplicationListener(refusing);
    try {
      String task = aCallToMake();
      ResponseEntity<String> answer = complete(task, "/complete", "ANSWERED");

      assertThat(answer.getStatusCode()).isEqualTo(status);
      assertThat(messageOf(answer)).endsWith(WORDS).doesNotContain("ENGINE-", "listener");
      assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    } finally {
      context.removeApplicationListener(refusing);
    }
  }

  @Test
  void shouldAnswerInOurWordsWhenAFormLacksAnAnswer() {
    String task = aCallToMake();
    ResponseEntity<String> completed = complete(task, "/complete", "PERHAPS");
    ResponseEntity<String> submitted = complete(task, "/submit-form", "PERHAPS");

    assertThat(completed.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(messageOf(completed)).contains(task + ": How did the call end?");
    assertThat(submitted.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(messageOf(submitted)).contains(task + ": How did the call end?");
  }

  @Test
  void shouldAnswerInOurWordsWhenAProcessIsStartedWithBadInput() {
    ResponseEntity<String> started = logWalkIn("/start");
    ResponseEntity<String> submitted = logWalkIn("/submit-form");

    assertThat(submitted.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(started.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(messageOf(started)).isEqualTo(messageOf(submitted)).doesNotContain("ENGINE-");
  }

  private ResponseEntity<String> logWalkIn(String how) {
    return callers.personCalls(
        "carla",
        HttpMethod.POST,
        "/engine-rest/process-definition/key/log-walk-in" + how,
        "{\"variables\":{\"cameBy\":{\"value\":\"BOAT\"}}}");
  }

  private static RuntimeException wrapped(RuntimeException refusal) {
    return new ProcessEngineException("outer", new IllegalStateException("inner", refusal));
  }

  private String aCallToMake() {
    return engine.task(showroom.converse(aLead().hot()), "UserTask_CallLead").getId();
  }

  private ResponseEntity<String> complete(String task, String how, String outcome) {
    return callers.personCalls(
        tasks.createTaskQuery().taskId(task).singleResult().getAssignee(),
        HttpMethod.POST,
        "/engine-rest/task/" + task + how,
        "{\"variables\":{\"callOutcome\":{\"value\":\"%s\"}}}".formatted(outcome));
  }

  private String messageOf(ResponseEntity<String> answer) {
    return showroom.read(answer.getBody()).get("message").asText();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
