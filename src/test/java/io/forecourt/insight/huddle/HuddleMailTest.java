package io.forecourt.insight.huddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.forecourt.EngineTime;
import io.forecourt.RolledBack;
import io.forecourt.Services;
import io.forecourt.TestDatabase;
import io.forecourt.lead.LeadTables;
import io.forecourt.messaging.delivery.StaffMail;
import io.forecourt.store.Store;
import io.forecourt.store.StoreTables;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Riverside's manager and owner get their mail by a real mail server. */
@ExtendWith(RolledBack.class)
class HuddleMailTest {

  /** Riverside opens on Mondays at half past eight, and this is ten past eight. */
  private static final Instant BEFORE_OPENING = Instant.parse("2026-03-16T13:10:00Z");

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final HuddleSummary numbers = new HuddleSummary(jdbc);

  private Store riverside;

  @BeforeEach
  void theSampleStoreAndAnEmptyMailbox() throws Exception {
    riverside = StoreTables.importSample(loaded -> {});
    Services.MAIL.purgeEmailFromAllMailboxes();
  }

  @Test
  void shouldTellManagersOnceBeforeTheStoreOpens() throws Exception {
    sendDueAt(BEFORE_OPENING.minusSeconds(3_600));
    sendDueAt(BEFORE_OPENING.plusSeconds(3_600));
    assertThat(mails()).isEmpty();

    sendDueAt(BEFORE_OPENING);
    sendDueAt(BEFORE_OPENING);

    assertThat(mails())
        .hasSize(2)
        .allSatisfy(
            mail ->
                assertThat(mail)
                    .contains(
                        "Monday, March 16", "Yesterday", "overdue right now", Services.PUBLIC_URL));
  }

  @Test
  void shouldCountYesterdayAndToday() {
    String before = words();
    UUID spokenWith = aLead();
    for (String met : List.of("FIRST_RESPONSE", "FIRST_ATTEMPT", "FIRST_CONTACT")) {
      clock(spokenWith, met, EngineTime.WEDNESDAY_MORNING);
    }
    visit(spokenWith, Instant.parse("2026-03-12T20:00:00Z"));
    UUID untouched = aLead();
    clock(untouched, "FIRST_ATTEMPT", null);

    String after = words();

    assertThat(rise(before, after, "(\\d+) leads came")).isEqualTo(2);
    assertThat(rise(before, after, "(\\d+) had an answer")).isEqualTo(1);
    assertThat(rise(before, after, "spoke with (\\d+)")).isEqualTo(1);
    assertThat(rise(before, after, "(\\d+) visits were agreed")).isEqualTo(1);
    assertThat(rise(before, after, "(\\d+) visits are planned")).isEqualTo(1);
    assertThat(rise(before, after, "(\\d+) of \\d+ open leads")).isEqualTo(1);
    assertThat(rise(before, after, "(\\d+) things are overdue")).isEqualTo(1);
  }

  private void sendDueAt(Instant moment) {
    new HuddleMail(
            StoreTables.stores(),
            StoreTables.people(),
            numbers,
            StaffMail.notifier(),
            StaffMail.PUBLIC_URL,
            jdbc,
            Clock.fixed(moment, ZoneOffset.UTC))
        .sendDue();
  }

  private String words() {
    return numbers.render(riverside, LocalDate.parse("2026-03-12"), BEFORE_OPENING);
  }

  private static UUID aLead() {
    return LeadTables.addLead(Optional.empty()).id();
  }

  private void clock(UUID lead, String name, Instant metAt) {
    jdbc.sql(
            "insert into forecourt.sla_clock (lead_id, name, started_at, started_open, due_at,"
                + " met_at, actual_minutes) values (:lead, :name, :at, true, :due, :met, 0)")
        .param("lead", lead)
        .param("name", name)
        .param("at", EngineTime.WEDNESDAY_MORNING)
        .param("due", EngineTime.WEDNESDAY_MORNING.plus(Duration.ofMinutes(5)))
        .param("met", metAt)
        .update();
  }

  private void visit(UUID lead, Instant plannedFor) {
    jdbc.sql(
            "insert into forecourt.appointment (lead_id, planned_at, planned_for)"
                + " values (:lead, :at, :for)")
        .param("lead", lead)
        .param("at", EngineTime.WEDNESDAY_MORNING)
        .param("for", plannedFor)
        .update();
  }

  private static int rise(String before, String after, String what) {
    return number(after, what) - number(before, what);
  }

  private static int number(String text, String what) {
    Matcher found = Pattern.compile(what).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private static List<String> mails() throws Exception {
    return Arrays.stream(Services.MAIL.getReceivedMessages())
        .filter(each -> subject(each).endsWith(": this morning"))
        .map(GreenMailUtil::getBody)
        .toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
