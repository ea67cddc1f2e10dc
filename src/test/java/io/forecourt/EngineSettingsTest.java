package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class EngineSettingsTest {

  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private ManagementService management;
  @Autowired private Showroom showroom;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldKeepNoHistoryOfValues() {
    UUID id = showroom.receive(showroom.aHotEnquiry());
    showroom.settle(id);

    assertThat(engine.getHistoryLevel().getName()).isEqualTo("forecourt");
    assertThat(count("act_hi_varinst")).isZero();
    assertThat(count("act_hi_actinst")).isPositive();
  }

  @Test
  void shouldStartNewLeadsBeforeTimers() {
    UUID id = showroom.receive(showroom.aHotEnquiry());

    assertThat(
            management
                .createJobQuery()
                .processInstanceId(showroom.instance("lead-lifecycle", id).getId())
                .singleResult()
                .getPriority())
        .isEqualTo(100);
    assertThat(engine.isJobExecutorAcquireByPriority()).isTrue();
    showroom.settle(id);
    assertThat(management.createJobQuery().timers().priorityHigherThanOrEquals(1).count()).isZero();
  }

  @Test
  void shouldFindDueTimersByTheIndex() {
    List<String> indexes =
        jdbc.sql("select indexdef from pg_indexes where tablename = 'act_ru_job'")
            .query(String.class)
            .list();

    assertThat(indexes).anyMatch(index -> index.contains("(duedate_)"));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
