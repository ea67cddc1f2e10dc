package io.forecourt.crm;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Services;
import io.forecourt.Showroom;
import io.forecourt.process.TopicWorker;
import io.forecourt.process.Topics;
import io.forecourt.process.Variables;
import io.forecourt.process.worker.ExtraWorkers;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.camunda.bpm.client.interceptor.ClientRequestInterceptor;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Document;

/** The record is written once, for Lakeside mailed as valid ADF, and a slow CRM delays nothing. */
@ForecourtTest
class WriteLeadWorkerTest {

  private static final Set<String> SERVED = Set.of(Topics.CHECK_AVAILABILITY, Topics.WRITE_LEAD);

  @Autowired private WriteLeadWorker worker;
  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private JdbcClient jdbc;
  @Autowired private EngineDriver engine;
  @Autowired private TransactionTemplate transaction;
  @Autowired private List<TopicWorker> workers;
  @Autowired private ClientRequestInterceptor identity;
  @Autowired private ExternalTaskService external;
  @LocalServerPort private int port;

  @BeforeEach
  void anEmptyMailbox() throws Exception {
    Services.MAIL.purgeEmailFromAllMailboxes();
  }

  @Test
  void shouldWriteTheRecordOnceWhenTheTaskIsRepeated() {
    UUID id = showroom.converse(aLead().hot());

    worker.work(id);
    worker.work(id);

    assertThat(
            jdbc.sql("select count(*) from forecourt.crm_record where lead_id = :lead")
                .param("lead", id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void shouldMailTheRecordOnceAsValidAdf() throws Exception {
    UUID id =
        showroom.converse(
            aLead()
                .hot()
                .at("lakeside")
                .saying("Is it <still> there & \"good\"?")
                .tradingIn("2018 Jeep Wrangler", 60_000, 9_000));
    worker.work(id);

    assertThat(Services.MAIL.getReceivedMessagesForDomain("crm.example")).hasSize(1);
    MimeMessage mail = Services.MAIL.getReceivedMessagesForDomain("crm.example")[0];
    assertThat(mail.getSubject()).isEqualTo("Lead for Lakeside Cars");
    assertThat(mail.getMessageID()).isEqualTo("<handoff-" + id + "@lakeside.example>");
    assertThat(mail.getContentType()).startsWith("text/plain");
    Document adf = AdfDtd.parse((String) mail.getContent());
    assertThat(text(adf, "vin")).isEmpty();
    assertThat(text(adf, "vendorname")).isEqualTo("Lakeside Cars");
    assertThat(text(adf, "amount")).isEqualTo("450");
    assertThat(adf.getElementsByTagName("vehicle").getLength()).isEqualTo(2);
    assertThat(text(adf, "postalcode")).isEqualTo("50312");
    assertThat(text(adf, "phone")).startsWith("+1515");
  }

  @Test
  void shouldMailValidAdfWhenOnlyAnEmailAddressIsKnown() throws Exception {
    UUID id =
        showroom.handOff(
            aLead().at("lakeside").withoutConsent().withoutName().withoutPhone().withAnEmail());
    worker.work(id);

    AdfDtd.parse(
        (String) Services.MAIL.getReceivedMessagesForDomain("crm.example")[0].getContent());
  }

  @Test
  void shouldMailAdfThatTheAdfIntakeReadsBack() throws Exception {
    UUID id = showroom.converse(aLead().hot().at("lakeside"));
    worker.work(id);
    String adf = (String) Services.MAIL.getReceivedMessagesForDomain("crm.example")[0].getContent();

    String read =
        callers.machinePosts("/api/stores/riverside/leads/adf", MediaType.TEXT_XML, adf).getBody();

    var lead = showroom.lead(UUID.fromString(showroom.read(read).at("/leads/0/id").asText()));
    assertThat(lead.at("/facts/vehicle/model").asText()).isEqualTo("Camry");
    assertThat(lead.at("/facts/budget/monthlyMax").asInt()).isEqualTo(450);
  }

  @Test
  void shouldAnswerBuyersWhileTheCrmHangs() {
    // A long poll ends by the engine's clock.
    EngineTime.runOn();
    HangingCrm crm = new HangingCrm();
    List<UUID> leads = Stream.generate(() -> showroom.receive(aLead().hot())).limit(5).toList();
    leads.forEach(engine::runDueJobs);

    List<TopicWorker> serving =
        workers.stream()
            .map(worker -> worker.topic().equals(Topics.WRITE_LEAD) ? crm : worker)
            .filter(worker -> SERVED.contains(worker.topic()))
            .toList();
    ExtraWorkers extra = ExtraWorkers.open(serving, identity, transaction, port);
    try {
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
      extra.close();
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

  private static String text(Document adf, String element) {
    return adf.getElementsByTagName(element).getLength() == 0
        ? ""
        : adf.getElementsByTagName(element).item(0).getTextContent();
  }

  private static final class HangingCrm implements TopicWorker {

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
