package io.forecourt.insight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.forecourt.RolledBack;
import io.forecourt.Services;
import io.forecourt.TestDatabase;
import io.forecourt.access.EngineUsers;
import io.forecourt.messaging.delivery.StaffMail;
import io.forecourt.process.InProcessEngine;
import io.forecourt.process.ModelFinding;
import io.forecourt.process.ModelFindings;
import io.forecourt.store.StoreTables;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A wrong decision, and who hears of it by a real mail server. */
@ExtendWith(RolledBack.class)
class IncidentNoticesTest {

  /** Before anything else in the test database, so that it comes first. */
  private static final Instant NOON = Instant.parse("2020-03-11T18:00:00Z");

  private final JdbcClient jdbc = TestDatabase.jdbc();

  @BeforeEach
  void theSampleStoreAndAnEmptyMailbox() throws Exception {
    StoreTables.importSample(loaded -> {});
    // What other tests gave up would come first.
    jdbc.sql("update forecourt.message set delivery = 'SENT' where delivery = 'FAILED'").update();
    jdbc.sql("delete from forecourt.outbox").update();
    jdbc.sql("delete from forecourt.alert").update();
    jdbc.sql("delete from forecourt.stuck_lead").update();
    Services.MAIL.purgeEmailFromAllMailboxes();
  }

  @Test
  void shouldTellTheAddressesOfTheSettingOnceOfEachCause() throws Exception {
    failed("sla-policy gives within = 5 minutes, which is no duration.");
    failed("sla-policy gives within = 7 minutes, which is no duration.");

    sendAt(NOON.plusSeconds(180), List.of("admin@dealer.example"));
    sendAt(NOON.plusSeconds(240), List.of("admin@dealer.example"));

    assertThat(received()).hasSize(1);
    MimeMessage mail = received().get(0);
    assertThat(mail.getAllRecipients()[0]).hasToString("admin@dealer.example");
    assertThat(mail.getSubject())
        .startsWith(
            "Stopped: Inquiries and messages that could not be processed (Riverside Motors)");
    assertThat(GreenMailUtil.getBody(mail))
        .contains("sla-policy gives within = 5 minutes", "2 are waiting", Services.PUBLIC_URL);
  }

  @Test
  void shouldTellTheManagersWhereNoAdministratorHasAnAddress() throws Exception {
    failed("sla-policy is wrong.");

    sendAt(NOON.plusSeconds(180), List.of());

    assertThat(received()).hasSize(2);
  }

  @Test
  void shouldLeaveTimeToWhatIsStillTriedAgain() {
    failed("The database is away.");

    sendAt(NOON.plusSeconds(60), List.of("admin@dealer.example"));

    assertThat(known("The database is away.")).isFalse();
  }

  @Test
  void shouldTellAgainOfWhatComesBackAfterAnHour() throws Exception {
    failed("sla-policy is wrong.");
    sendAt(NOON.plusSeconds(180), List.of("admin@dealer.example"));
    jdbc.sql("delete from forecourt.inbox").update();
    sendAt(NOON.plus(Duration.ofHours(2)), List.of("admin@dealer.example"));
    Services.MAIL.purgeEmailFromAllMailboxes();

    failed("sla-policy is wrong.");
    sendAt(NOON.plus(Duration.ofHours(3)), List.of("admin@dealer.example"));

    assertThat(received()).hasSize(1);
  }

  @Test
  void shouldTellWhatADiagramMisses() throws Exception {
    ModelFindings findings = new ModelFindings(jdbc, Clock.fixed(NOON, ZoneOffset.UTC));
    for (int lead = 0; lead < 3; lead++) {
      findings.record(
          ModelFinding.Kind.REPLY_IGNORED,
          "lead-of-this-test",
          Optional.of(UUID.randomUUID()),
          "Nothing received it.");
    }
    findings.record(
        ModelFinding.Kind.STEP_FAILED, "lead-of-this-test", Optional.empty(), "An incident itself");

    sendAt(NOON.plusSeconds(180), List.of("admin@dealer.example"));

    assertThat(received()).hasSize(1);
    MimeMessage mail = received().get(0);
    assertThat(mail.getSubject()).isEqualTo("Check the diagram: A diagram");
    assertThat(GreenMailUtil.getBody(mail))
        .contains("A buyer replied, and no step of the running process was listening")
        .contains("3 leads affected.")
        .doesNotContain("An incident itself");
  }

  private void failed(String problem) {
    jdbc.sql(
            "insert into forecourt.inbox (store, subject, kind, payload, received_at, next_try_at,"
                + " tries, problem) values ('riverside', 'x', 'NewLead', '{}', :at, :at, 2, :problem)")
        .param("at", NOON)
        .param("problem", problem)
        .update();
  }

  private boolean known(String cause) {
    String id =
        incidents(NOON).findAll().stream()
            .filter(incident -> incident.cause().equals(cause))
            .findFirst()
            .orElseThrow()
            .id();
    return jdbc.sql("select count(*) from forecourt.incident_notice where id = :id")
            .param("id", id)
            .query(Long.class)
            .single()
        > 0;
  }

  private Incidents incidents(Instant now) {
    return new Incidents(
        new IncidentRows(jdbc, Clock.fixed(now, ZoneOffset.UTC)),
        new FindingRows(jdbc),
        new ModelFindings(jdbc, Clock.fixed(now, ZoneOffset.UTC)),
        InProcessEngine.stepNames(),
        List.of());
  }

  private void sendAt(Instant now, List<String> configured) {
    new IncidentNotices(
            incidents(now),
            new IncidentReaders(
                configured,
                EngineUsers.administrators(),
                StoreTables.people(),
                StoreTables.stores(),
                StaffMail.notifier()),
            StaffMail.PUBLIC_URL,
            jdbc,
            Clock.fixed(now, ZoneOffset.UTC))
        .send();
  }

  private static List<MimeMessage> received() {
    return Arrays.asList(Services.MAIL.getReceivedMessages());
  }
}
