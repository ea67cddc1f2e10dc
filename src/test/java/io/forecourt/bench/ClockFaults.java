package io.forecourt.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.forecourt.FaultRun;
import io.forecourt.LeadLoad;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Faults of those that Forecourt sends to, and of the clock; the clock is the engine's, which all
 * modules follow. Not a test: {@code make faults} runs it.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "forecourt.workers.serve=true",
      "forecourt.events.serve=true",
      "forecourt.messages.first-texts-per-hour=100000",
      "forecourt.twilio.account-sid=AC0123",
      "forecourt.twilio.auth-token=12345",
      "forecourt.twilio.senders.riverside.text=+15155550199",
      "forecourt.twilio.senders.riverside.registration=CM0123",
      "forecourt.crm.adf-mail.riverside=leads@crm.example",
      "camunda.bpm.job-execution.enabled=true",
      "spring.datasource.hikari.connection-init-sql=set synchronous_commit = on"
    })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClockFaults {

  /** Saturday morning in Des Moines, the day before the clocks go forward. */
  private static final Instant MORNING = Instant.parse("2026-03-07T16:00:00Z");

  private static final WireMockServer TWILIO =
      new WireMockServer(
          WireMockConfiguration.options()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .globalTemplating(true));

  private static GreenMail mail = mailServer(0);
  private static int mailPort;
  private static long offset;

  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    TWILIO.start();
    mail.start();
    mailPort = mail.getSmtp().getPort();
    registry.add("forecourt.twilio.base-url", TWILIO::baseUrl);
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> mailPort);
  }

  @BeforeAll
  static void morning() {
    setTo(MORNING);
    twilioAnswers(accepted());
  }

  @AfterAll
  static void stop() {
    ClockUtil.reset();
    TWILIO.stop();
    mail.stop();
  }

  @Test
  @Order(1)
  void shouldDeliverOnceWhatTheCarrierDidNotTake() throws Exception {
    suffer(
        "carrier answers 500, then hangs, for 10 min; mail server down",
        () -> {
          mail.stop();
          twilioAnswers(aResponse().withStatus(500));
          step(5, Duration.ofMinutes(1), Duration.ofSeconds(1));
          twilioAnswers(accepted().withFixedDelay(60_000));
          step(5, Duration.ofMinutes(1), Duration.ofSeconds(1));
          twilioAnswers(accepted());
          startMail();
          Instant over = Instant.now();
          step(8, Duration.ofMinutes(15), Duration.ofMillis(1_500));
          return over;
        },
        () -> "Texts and mails left within two hours of the clock.");
  }

  @Test
  @Order(2)
  void shouldWriteEachRecordOnceAfterTheCrmWasAwayForAnHour() throws Exception {
    suffer(
        "CRM (ADF by mail) down for an hour, then drained",
        () -> {
          mail.stop();
          step(12, Duration.ofMinutes(5), Duration.ofSeconds(1));
          startMail();
          Instant over = Instant.now();
          step(8, Duration.ofMinutes(15), Duration.ofMillis(1_500));
          return over;
        },
        this::mailsToTheCrm);
  }

  @Test
  @Order(3)
  void shouldLoseNothingWhenTheClockJumps() throws Exception {
    suffer(
        "clock an hour ahead for 5 s, then back",
        () -> {
          pass(Duration.ofHours(1));
          FaultRun.pause(Duration.ofSeconds(5));
          pass(Duration.ofHours(-1));
          Instant over = Instant.now();
          FaultRun.pause(Duration.ofSeconds(5));
          step(5, Duration.ofMinutes(15), Duration.ofSeconds(1));
          return over;
        },
        () -> "");
  }

  @Test
  @Order(4)
  void shouldLoseNothingWhenDaylightSavingBegins() throws Exception {
    setTo(Instant.parse("2026-03-08T07:50:00Z"));
    suffer("daylight saving begins (2:00 AM is 3:00 AM)", this::throughTheChange, () -> "");
  }

  @Test
  @Order(5)
  void shouldLoseNothingWhenDaylightSavingEnds() throws Exception {
    setTo(Instant.parse("2026-11-01T06:50:00Z"));
    suffer("daylight saving ends (2:00 AM is 1:00 AM)", this::throughTheChange, () -> "");
  }

  private Instant throughTheChange() {
    step(20, Duration.ofMinutes(1), Duration.ofMillis(500));
    return Instant.now();
  }

  private void suffer(String fault, FaultRun.Harm harm, Supplier<String> remarks) throws Exception {
    FaultRun.allowManyLeads(jdbc);
    new FaultRun(jdbc)
        .suffer(
            fault,
            new LeadLoad("riverside", "test-key"),
            number -> "http://localhost:" + port,
            harm,
            remarks);
  }

  private String mailsToTheCrm() {
    List<String> ids =
        Arrays.stream(mail.getReceivedMessages())
            .map(ClockFaults::messageId)
            .filter(id -> id.contains("handoff-"))
            .toList();
    return "%d mails with %d different ids.".formatted(ids.size(), Set.copyOf(ids).size());
  }

  private static String messageId(MimeMessage message) {
    try {
      return String.valueOf(message.getMessageID());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Moves the clock in steps, with time to work in between. */
  private static void step(int times, Duration each, Duration work) {
    for (int step = 0; step < times; step++) {
      pass(each);
      FaultRun.pause(work);
    }
  }

  private static void pass(Duration time) {
    offset += time.toMillis();
    ClockUtil.offset(offset);
  }

  private static void setTo(Instant moment) {
    offset = moment.toEpochMilli() - System.currentTimeMillis();
    ClockUtil.offset(offset);
  }

  private static void startMail() {
    mail = mailServer(mailPort);
    mail.start();
  }

  private static GreenMail mailServer(int port) {
    return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  private static ResponseDefinitionBuilder accepted() {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBody("{\"sid\":\"SM{{randomValue length=32 type='ALPHANUMERIC'}}\"}");
  }

  private static void twilioAnswers(ResponseDefinitionBuilder answer) {
    TWILIO.resetMappings();
    TWILIO.stubFor(post(anyUrl()).willReturn(answer));
  }
}
