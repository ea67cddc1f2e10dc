package io.forecourt.process.engine;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.sql.Timestamp;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ForecourtTest
class EngineSettingsTest {

  @Autowired private ProcessEngineConfigurationImpl configuration;
  @Autowired private ManagementService management;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${execution.processEngineServices}",
        "${dataSource}",
        "${execution.getProcessEngineServices().getRuntimeService()}"
      })
  void shouldNotEvaluateAnExpressionThatReachesBeyondTheProcess(String expression) {
    String id = deploy("<serviceTask id='x' camunda:expression=\"" + expression + "\"/>");

    assertThatThrownBy(
            () ->
                runtime
                    .createProcessInstanceByKey("tried")
                    .processDefinitionWithoutTenantId()
                    .setVariable("store", "riverside")
                    .execute())
        .isInstanceOf(ProcessEngineException.class);
    repository.deleteDeployment(id, true);
  }

  /** The parser would look for the class, and say that there is none. */
  @Test
  void shouldCheckADiagramBeforeTheEngineParsesIt() {
    assertThatThrownBy(() -> deploy("<userTask id='x' camunda:formHandlerClass='x.Y'/>"))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Not deployed");
  }

  private String deploy(String step) {
    String model =
        """
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x' id='d'
            xmlns:camunda='http://camunda.org/schema/1.0/bpmn'>
          <process id='tried' isExecutable='true' camunda:historyTimeToLive='P1D'>
            <startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='x'/>
            %s
          </process>
        </definitions>
        """
            .formatted(step);
    return repository.createDeployment().addString("e.bpmn", model).deploy().getId();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
