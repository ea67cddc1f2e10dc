package io.forecourt.process.worker;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.process.TopicWorker;
import io.forecourt.process.Topics;
import io.forecourt.process.Variables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.camunda.bpm.client.interceptor.ClientRequestInterceptor;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@ForecourtTest
class SlowCrmTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private TransactionTemplate transaction;
  @Autowired private List<TopicWorker> workers;
  @Autowired private ClientRequestInterceptor identity;
  @Autowired private ExternalTaskService external;
  @LocalServerPort private int port;

  @Test
  void shouldAnswerBuyersWhileTheCrmDoesNot() {
    // A long poll ends by the engine's clock.
    EngineTime.runOn();
    HangingCrm crm = new HangingCrm();
    WorkerClients clients =
        new WorkerClients(
            Stream.concat(
                    workers.stream()
                        .filter(worker -> worker.topic().equals(Topics.CHECK_AVAILABILITY)),
                    Stream.of(crm))
                .toList(),
            identity,
            new WorkerProperties(true, 1, Duration.ofMinutes(1)),
            transaction,
            "");
    List<UUID> leads = Stream.generate(() -> showroom.receive(aLead().hot())).limit(5).toList();
    leads.forEach(engine::runDueJobs);

    try {
      clients.open("http://localhost:" + port + "/engine-rest");
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(leads).allSatisfy(this::isAnsweredAndWaitsForTheCrm));
      crm.answers.countDown();
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(leads)
                      .allSatisfy(
                          id -> assertThat(engine.task(id, "UserTask_CallLead")).isNotNull()));
    } finally {
      crm.answers.countDown();
      clients.close();
    }
  }

  private void isAnsweredAndWaitsForTheCrm(UUID id) {
    assertThat(showroom.lead(id).get("transcript")).hasSize(2);
    assertThat(
            external
                .createExternalTaskQuery()
                .processInstanceId(engine.instance("lead-handoff", id).getId())
                .topicName(Topics.WRITE_LEAD)
                .count())
        .isEqualTo(1);
  }

  private static class HangingCrm implements TopicWorker {

    private final CountDownLatch answers = new CountDownLatch(1);

    @Override
    public String topic() {
      return Topics.WRITE_LEAD;
    }

    @Override
    public Map<String, Object> work(UUID leadId) {
      try {
        answers.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Variables.CRM_WRITTEN.to(true);
    }
  }
}
