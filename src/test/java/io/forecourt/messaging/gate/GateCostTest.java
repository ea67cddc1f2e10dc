package io.forecourt.messaging.gate;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** To ask the gate costs one round trip to the database more than to send. */
@MessagingTest
class GateCostTest {

  private static final Pattern OF_THE_GATE =
      Pattern.compile(
          "forecourt\\.(customer\\b|suppression|consent|receipt|message|outbox|template_version)");

  @Autowired private OutboundGate outboundGate;
  @Autowired private Correspondence buyers;

  private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Level level;

  @BeforeEach
  void listen() {
    level = statements.getLevel();
    statements.setLevel(Level.DEBUG);
    statements.setAdditive(false);
    log.start();
    statements.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    statements.detachAppender(log);
    statements.setLevel(level);
    statements.setAdditive(true);
  }

  @Test
  void shouldAskOnceAndSendOnce() {
    // The words of a block are read once and kept.
    outboundGate.send(buyers.receive(aLead()), "follow-up-other-way");
    UUID lead = buyers.receive(aLead());
    outboundGate.send(lead, "first-answer-general");
    log.list.clear();

    outboundGate.send(lead, "follow-up-other-way");

    List<String> own =
        log.list.stream()
            .map(ILoggingEvent::getFormattedMessage)
            .filter(line -> line.startsWith("Executing prepared SQL statement"))
            .filter(line -> OF_THE_GATE.matcher(line).find())
            // What a message may name is read whoever sends it.
            .filter(line -> !line.contains("select store, first_name"))
            .toList();
    assertThat(own).hasSize(2);
    assertThat(own.get(0)).contains("for no key update");
    assertThat(own.get(1))
        .contains("insert into forecourt.message", "insert into forecourt.receipt");
  }

  @Test
  void shouldOnlyAskForTheClocksWhenNoneRuns() {
    UUID lead = buyers.receive(aLead());
    log.list.clear();

    outboundGate.send(lead, "first-answer-general");

    assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
        .filteredOn(line -> line.contains("forecourt.sla_clock"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("select");
  }
}
