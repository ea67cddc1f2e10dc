package io.forecourt.insight.huddle;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Services;
import io.forecourt.Showroom;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lakeside's managers get their mail by a real mail server. */
@ForecourtTest
class HuddleMailTest {

  /** Lakeside opens on Mondays at nine, and this is twenty to nine. */
  private static final Instant BEFORE_OPENING = Instant.parse("2026-03-16T12:40:00Z");

  @Autowired private HuddleMail mail;
  @Autowired private HuddleSummary numbers;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void anEmptyMailbox() throws Exception {
    jdbc.sql("delete from forecourt.huddle_mail").update();
    Services.MAIL.purgeEmailFromAllMailboxes();
  }

  @Test
  void shouldTellManagersOnceBeforeTheStoreOpens() throws Exception {
    EngineTime.setTo(BEFORE_OPENING.minusSeconds(3_600));
    mail.sendDue();
    EngineTime.setTo(BEFORE_OPENING.plusSeconds(86_400));
    mail.sendDue();
    assertThat(mails()).isEmpty();

    EngineTime.setTo(BEFORE_OPENING);
    mail.sendDue();
    mail.sendDue();

    assertThat(mails()).hasSize(1);
    assertThat(mails().get(0))
        .contains("Monday, March 16", "Yesterday", "overdue right now", Services.PUBLIC_URL);
  }

  @Test
  void shouldCountYesterdayAndToday() {
    String before = words();
    UUID id = showroom.handOff(aLead().hot().at("lakeside"));
    engine.call(id, "ANSWERED");
    engine.agreeOnVisit(id, "2026-03-12T15:00:00");
    showroom.handOff(aLead().hot().at("lakeside"));

    String after = words();

    assertThat(rise(before, after, "(\\d+) leads came")).isEqualTo(2);
    assertThat(rise(before, after, "spoke with (\\d+)")).isEqualTo(1);
    assertThat(rise(before, after, "(\\d+) visits were agreed")).isEqualTo(1);
    assertThat(rise(before, after, "(\\d+) visits are planned")).isEqualTo(1);
    assertThat(rise(before, after, "(\\d+) of \\d+ open leads")).isEqualTo(1);
    assertThat(rise(before, after, "(\\d+) things are overdue")).isPositive();
  }

  private String words() {
    return numbers.render(lakeside(), LocalDate.parse("2026-03-12"), BEFORE_OPENING);
  }

  @Autowired private Stores stores;

  private Store lakeside() {
    return stores.get("lakeside");
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
