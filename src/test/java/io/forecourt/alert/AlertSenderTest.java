package io.forecourt.alert;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.forecourt.EngineTime;
import io.forecourt.Services;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import io.forecourt.store.StoreTables;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reaches a rep at once, by a real mail server and a played Twilio. */
@MessagingTest
class AlertSenderTest {

  private static final String MESSAGES = "/2010-04-01/Accounts/AC0123/Messages.json";

  @Autowired private Correspondence buyers;
  @Autowired private Leads leads;
  @Autowired private People people;
  @Autowired private Alerts alerts;
  @Autowired private AlertSender sender;
  @Autowired private JdbcClient jdbc;

  private Lead lead;

  @BeforeEach
  void aLeadOfLou() throws Exception {
    StoreTables.load(Path.of("src", "test", "resources", "lakeside"), event -> {});
    // Others' alerts are theirs.
    jdbc.sql("update forecourt.alert set closed_at = raised_at where closed_at is null").update();
    Services.MAIL.purgeEmailFromAllMailboxes();
    Services.TWILIO.resetAll();
    alertBy(StorePerson.Alerts.EMAIL);
    lead = leads.get(buyers.receive(aLead().hot().at("lakeside")));
    raise(Alert.Kind.ASSIGNED, "A hot lead is yours.");
  }

  @AfterEach
  void leaveNothing() {
    Services.TWILIO.resetAll();
  }

  @Test
  void shouldTellOnceWithTheWayToTheLead() throws Exception {
    send();
    raise(Alert.Kind.ASSIGNED, "A hot lead is yours.");
    send();

    List<MimeMessage> mails = mails();
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).getSubject()).isEqualTo("A lead for you");
    assertThat(mails.get(0).getContent().toString())
        .contains("A hot lead is yours. " + Services.PUBLIC_URL + "/t/" + lead.id())
        .doesNotContain("Miller");
  }

  @Test
  void shouldSayInTheSubjectWhatItIsAbout() {
    raise(Alert.Kind.REMINDER, "A lead of yours is due at noon.");
    raise(Alert.Kind.BREACH, "A lead of yours was due at noon.");
    send();

    assertThat(mails())
        .extracting(AlertSenderTest::subject)
        .containsExactly("A lead for you", "Due soon", "Overdue");
  }

  @Test
  void shouldComeByTextToWhoeverChoseThat() {
    alertBy(StorePerson.Alerts.TEXT);
    twilio(okJson("{\"sid\":\"SM7\"}"));

    send();

    Services.TWILIO.verify(
        1,
        postRequestedFor(urlEqualTo(MESSAGES))
            .withRequestBody(containing("To=%2B12125550111"))
            .withRequestBody(containing("leads.example.com%2Ft%2F" + lead.id())));
    assertThat(mails()).isEmpty();
  }

  @Test
  void shouldLeaveInPeaceWhoeverChoseThat() {
    alertBy(StorePerson.Alerts.NONE);

    send();

    assertThat(mails()).isEmpty();
    assertThat(outcome()).isEqualTo("NOT_WANTED");
  }

  @Test
  void shouldTryAgainWhatSurelyDidNotLeave() {
    alertBy(StorePerson.Alerts.TEXT);
    twilio(aResponse().withStatus(503));
    send();
    twilio(okJson("{\"sid\":\"SM8\"}"));
    EngineTime.pass(Duration.ofMinutes(1));
    send();

    assertThat(outcome()).isEqualTo("SENT");
  }

  @Test
  void shouldNotTryAgainWhatMayHaveLeft() {
    alertBy(StorePerson.Alerts.TEXT);
    twilio(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    send();
    EngineTime.pass(Duration.ofMinutes(1));
    send();

    assertThat(outcome()).isEqualTo("UNCERTAIN");
    Services.TWILIO.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
  }

  private void alertBy(StorePerson.Alerts way) {
    people.alertBy("lou", way);
  }

  private void raise(Alert.Kind kind, String text) {
    alerts.raise(new Alert(lead, "lou", kind, "noon", text));
  }

  private void send() {
    while (sender.processNext()) {
      // Until nothing is due.
    }
  }

  private static void twilio(ResponseDefinitionBuilder answer) {
    Services.TWILIO.resetMappings();
    Services.TWILIO.stubFor(post(urlEqualTo(MESSAGES)).willReturn(answer));
  }

  private static List<MimeMessage> mails() {
    return Arrays.stream(Services.MAIL.getReceivedMessages())
        .filter(mail -> to(mail).contains("lou@lakeside.example"))
        .toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private String outcome() {
    return jdbc.sql(
            "select outcome from forecourt.alert where lead_id = :lead and kind = 'ASSIGNED'")
        .param("lead", lead.id())
        .query(String.class)
        .single();
  }
}
