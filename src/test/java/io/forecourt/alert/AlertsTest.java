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
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Services;
import io.forecourt.Showroom;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reaches a rep at once, by a real mail server and a played Twilio. */
@ForecourtTest
class AlertsTest {

  private static final String MESSAGES = "/2010-04-01/Accounts/AC0123/Messages.json";

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private AlertSender sender;
  @Autowired private JdbcClient jdbc;

  private UUID id;

  @BeforeEach
  void aLeadOfLou() throws Exception {
    // Others' alerts are theirs.
    jdbc.sql("update forecourt.alert set closed_at = raised_at where closed_at is null").update();
    Services.MAIL.purgeEmailFromAllMailboxes();
    Services.TWILIO.resetAll();
    alertBy("EMAIL");
    id = showroom.handOff(aLead().hot().at("lakeside"));
  }

  @AfterEach
  void leaveNothing() {
    Services.TWILIO.resetAll();
  }

  @Test
  void shouldTellOnceThatALeadIsYoursWithTheWayToIt() throws Exception {
    send();
    engine.settle(id);
    send();

    List<MimeMessage> mails = mails();
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).getSubject()).isEqualTo("A lead for you");
    assertThat(mails.get(0).getContent().toString())
        .contains(Services.PUBLIC_URL + "/t/" + id)
        .doesNotContain("Miller");
  }

  @Test
  void shouldRemindAndTellOfTheBreachOnceEach() throws Exception {
    Instant due = Instant.parse(showroom.lead(id).at("/nextAction/dueAt").asText());
    EngineTime.setTo(due.minusSeconds(30));
    engine.settle(id);
    EngineTime.setTo(due.plusSeconds(30));
    engine.settle(id);
    engine.settle(id);
    send();

    assertThat(mails())
        .extracting(MimeMessage::getSubject)
        .containsExactly("A lead for you", "Due soon", "Overdue");
  }

  @Test
  void shouldComeByTextToWhoeverChoseThat() {
    alertBy("TEXT");
    twilio(okJson("{\"sid\":\"SM7\"}"));

    send();

    Services.TWILIO.verify(
        1,
        postRequestedFor(urlEqualTo(MESSAGES))
            .withRequestBody(containing("To=%2B12125550111"))
            .withRequestBody(containing("leads.example.com%2Ft%2F" + id)));
    assertThat(mails()).isEmpty();
  }

  @Test
  void shouldLeaveInPeaceWhoeverChoseThat() {
    alertBy("NONE");

    send();

    assertThat(mails()).isEmpty();
    assertThat(outcome()).isEqualTo("NOT_WANTED");
  }

  @Test
  void shouldTryAgainWhatSurelyDidNotLeave() {
    alertBy("TEXT");
    twilio(aResponse().withStatus(503));
    send();
    twilio(okJson("{\"sid\":\"SM8\"}"));
    EngineTime.pass(Duration.ofMinutes(1));
    send();

    assertThat(outcome()).isEqualTo("SENT");
  }

  @Test
  void shouldNotTryAgainWhatMayHaveLeft() {
    alertBy("TEXT");
    twilio(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    send();
    EngineTime.pass(Duration.ofMinutes(1));
    send();

    assertThat(outcome()).isEqualTo("UNCERTAIN");
    Services.TWILIO.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
  }

  private void alertBy(String way) {
    callers.personCalls("lou", HttpMethod.PUT, "/api/me", "{\"alerts\":\"%s\"}".formatted(way));
    assertThat(callers.personCalls("lou", HttpMethod.GET, "/api/me", null).getBody())
        .contains("\"alerts\":\"" + way + "\"");
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
        .param("lead", id)
        .query(String.class)
        .single();
  }
}
