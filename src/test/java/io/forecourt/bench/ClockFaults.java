package io.forecourt.bench;

import io.forecourt.FaultRun;
import io.forecourt.LeadLoad;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * Faults of those that Forecourt sends to, and of the clock; the clock is the engine's, which all
 * modules follow. Not a test: {@code make faults} runs it.
 */
@UnderLoad
@TestPropertySource(
    properties = {
      "forecourt.twilio.account-sid=AC0123",
      "forecourt.twilio.auth-token=12345",
      "forecourt.twilio.senders.riverside.text=+15155550199",
      "forecourt.twilio.senders.riverside.registration=CM0123",
      "forecourt.crm.adf-mail.riverside=leads@crm.example"
    })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClockFaults {

  /** Saturday morning in Des Moines, the day before the clocks go forward. */
  private static final Instant MORNING = Instant.parse("2026-03-07T16:00:00Z");

  private static final Carriers CARRIERS = new Carriers();

  private static long offset;

  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    CARRIERS.start();
    registry.add("forecourt.twilio.base-url", CARRIERS::twilioUrl);
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", CARRIERS::mailPort);
  }

  @BeforeAll
  static void morning() {
    setTo(MORNING);
  }

  @AfterAll
  static void stop() {
    ClockUtil.reset();
    CARRIERS.close();
  }

  @Test
  @Order(1)
  void shouldDeliverOnceWhatTheCarrierDidNotTake() throws Exception {
    suffer(
        "carrier answers 500, then hangs, for 10 min; mail server down",
        () -> {
          CARRIERS.stopMail();
          CARRIERS.twilioFails();
          step(5, Duration.ofMinutes(1), Duration.ofSeconds(1));
          CARRIERS.twilioHangs();
          step(5, Duration.ofMinutes(1), Duration.ofSeconds(1));
          CARRIERS.twilioAccepts();
          CARRIERS.startMail();
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
          CARRIERS.stopMail();
          step(12, Duration.ofMinutes(5), Duration.ofSeconds(1));
          CARRIERS.startMail();
          Instant over = Instant.now();
          step(8, Duration.ofMinutes(15), Duration.ofMillis(1_500));
          return over;
        },
        CARRIERS::mailsToTheCrm);
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
    suffer(
        "daylight saving begins (2:00 AM is 3:00 AM)",
        () -> {
          step(20, Duration.ofMinutes(1), Duration.ofMillis(500));
          // An answer that this hurried clock has made late waits for the morning.
          step(28, Duration.ofMinutes(15), Duration.ofMillis(300));
          return Instant.now();
        },
        () -> "");
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
}
