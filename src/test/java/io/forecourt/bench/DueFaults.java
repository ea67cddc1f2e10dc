package io.forecourt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.FaultRun;
import io.forecourt.FaultTable;
import io.forecourt.LeadLoad;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand touches wait, their diagram gets a new version, some of them move to it, and all
 * come due at once while buyers write. Not a test: {@code make faults} runs it.
 */
@UnderLoad
class DueFaults {

  private static final int TOUCHES = Integer.getInteger("touches", 10_000);
  private static final int MIGRATED = TOUCHES / 10;
  private static final String DIAGRAM = "lead-follow-up";

  /** A Wednesday morning: touches wait for open doors and lawful hours. */
  private static final Instant MORNING = Instant.parse("2026-03-11T15:00:00Z");

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @AfterEach
  void realTime() {
    ClockUtil.reset();
  }

  @Test
  void shouldSendEachTouchOnceAfterANewVersion() throws Exception {
    ClockUtil.offset(MORNING.toEpochMilli() - System.currentTimeMillis());
    FaultRun.allowManyLeads(jdbc);
    JobExecutor jobs =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    jobs.shutdown();
    WaitingTouches waiting = new WaitingTouches(jdbc, engine);
    waiting.add(TOUCHES, MORNING);
    Duration deployed = deployNewVersion();
    migrateSome();
    jobs.start();

    Instant due = Instant.now();
    Duration[] drained = new Duration[1];
    new FaultRun(jdbc)
        .suffer(
            "%,d touches due at once, after a new version of their diagram".formatted(TOUCHES),
            new LeadLoad("riverside", "test-key"),
            number -> "http://localhost:" + port,
            () -> {
              Awaitility.await()
                  .atMost(Duration.ofMinutes(10))
                  .pollInterval(Duration.ofSeconds(1))
                  .until(() -> waiting.sent() >= TOUCHES);
              drained[0] = Duration.between(due, Instant.now());
              return Instant.now();
            },
            () ->
                "Deployed in %s, %,d of them migrated; all left, each once, in %s."
                    .formatted(
                        FaultTable.seconds(deployed), MIGRATED, FaultTable.seconds(drained[0])));

    assertThat(receiptsOfEach()).containsExactly(1L);
    assertThat(instancesOf(1)).isEqualTo(TOUCHES - MIGRATED);
    assertThat(instancesOf(2)).isEqualTo(MIGRATED);
  }

  /** The same diagram, saved again by a person: what runs goes on in the version that it has. */
  private Duration deployNewVersion() throws Exception {
    String file = DIAGRAM + ".bpmn";
    Instant start = Instant.now();
    engine
        .getRepositoryService()
        .createDeployment()
        .name("Modeler")
        .addString(file, Files.readString(Path.of("processes", file)) + "<!-- saved again -->")
        .deploy();
    return Duration.between(start, Instant.now());
  }

  private void migrateSome() {
    RuntimeService runtime = engine.getRuntimeService();
    MigrationPlan plan =
        runtime
            .createMigrationPlan(version(1).getId(), version(2).getId())
            .mapEqualActivities()
            .build();
    List<String> some =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionId(version(1).getId())
            .listPage(0, MIGRATED)
            .stream()
            .map(ProcessInstance::getId)
            .toList();
    runtime.newMigration(plan).processInstanceIds(some).execute();
  }

  private ProcessDefinition version(int number) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(DIAGRAM)
        .processDefinitionVersion(number)
        .singleResult();
  }

  private long instancesOf(int version) {
    return jdbc.sql(
            "select count(*) from act_ru_execution e join forecourt.lead l"
                + " on l.id::text = e.business_key_ and l.source = 'bench'"
                + " where e.parent_id_ is null and e.proc_def_id_ = :definition")
        .param("definition", version(version).getId())
        .query(Long.class)
        .single();
  }

  /** How many touches the leads got that had one due. */
  private List<Long> receiptsOfEach() {
    return jdbc.sql(
            "select distinct count(*) from forecourt.receipt r join forecourt.lead l"
                + " on l.id = r.lead_id where l.source = 'bench' and r.outcome = 'SENT'"
                + " group by l.id")
        .query(Long.class)
        .list();
  }
}
