package io.forecourt.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.gate.HeldMessageRetry;
import io.forecourt.messaging.gate.OutboundGate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Messages at all hours of a month in which clocks change, to people of all kinds, ten to each;
 * afterwards plain SQL, which knows nothing of the gate, looks for one that should not have left.
 *
 * <p>A build sends five thousand; {@code make fuzz} sends twenty thousand.
 */
@MessagingTest
class MonthOfMessagesTest {

  private static final int MESSAGES = Integer.getInteger("forecourt.month-messages", 5_000);
  private static final int PEOPLE = MESSAGES / 10;
  private static final long SEED = Long.getLong("forecourt.seed", 20_260_301L);
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration MONTH = Duration.ofDays(31);

  private static final List<String> UNASKED =
      List.of(
          "follow-up-other-way",
          "follow-up-soft-close",
          "follow-up-value",
          "follow-up-appointment",
          "car-sold",
          "retention-month",
          "retention-year");

  /** The law once more, for the places of this test; "from" and "to" by weekday 0 (Sunday) to 6. */
  private static final String LAW =
      """
      place (key, zone, state) as (values
        ('50309', 'America/Chicago', 'IA'), ('33101', 'America/New_York', 'FL'),
        ('75201', 'America/Chicago', 'TX'), ('98101', 'America/Los_Angeles', 'WA'),
        ('84101', 'America/Denver', 'UT'), ('85004', 'America/Phoenix', 'AZ'),
        ('21201', 'America/New_York', 'MD'), ('02903', 'America/New_York', 'RI'),
        ('96813', 'Pacific/Honolulu', 'HI'), ('40202', 'America/New_York', 'KY'),
        ('+1515', 'America/Chicago', 'IA'), ('+1305', 'America/New_York', 'FL'),
        ('+1214', 'America/Chicago', 'TX'), ('+1206', 'America/Los_Angeles', 'WA'),
        ('+1602', 'America/Phoenix', 'AZ'), ('+1410', 'America/New_York', 'MD')),
      hours (state, weekday, opens, closes) as (
        select s.state, d.day,
          case when s.state = 'TX' and d.day = 0 then time '12:00'
            when s.state = 'TX' then '09:00' when s.state = 'KY' then '10:00'
            when s.state = 'RI' and d.day = 6 then '10:00' when s.state = 'RI' then '09:00'
            else '08:00' end,
          case when s.state in ('FL', 'WA', 'MD') then time '20:00'
            when s.state = 'RI' and d.day = 6 then '17:00' when s.state = 'RI' then '18:00'
            else '21:00' end
        from (select distinct state from place) s, generate_series(0, 6) d (day)
        where not (s.state in ('UT', 'RI') and d.day = 0))
      """;

  private static final List<String> POSTAL_CODES =
      List.of(
          "50309", "33101", "75201", "98101", "84101", "85004", "21201", "02903", "96813", "40202");
  private static final List<String> AREA_CODES =
      List.of("+1515", "+1305", "+1214", "+1206", "+1602", "+1410", "+1800");

  @Autowired private OutboundGate outboundGate;
  @Autowired private HeldMessageRetry held;
  @Autowired private OptOuts optOuts;
  @Autowired private MessageThread messageThread;
  @Autowired private JdbcClient jdbc;

  private final Random random = new Random(SEED);

  private record Person(UUID customer, UUID lead) {}

  private record Event(Instant at, Runnable what) {}

  /** Other tests do not stumble over leads that nobody works. */
  @AfterEach
  void closeLeads() {
    jdbc.sql("update forecourt.lead set status = 'LOST' where source = 'month'").update();
  }

  @Test
  void shouldLetNothingOutThatTheLawForbids() {
    List<Person> people = new ArrayList<>();
    for (int number = 0; number < PEOPLE; number++) {
      people.add(person(number));
    }
    List<Event> events = new ArrayList<>();
    for (int number = 0; number < MESSAGES; number++) {
      Person to = people.get(random.nextInt(PEOPLE));
      String template = UNASKED.get(random.nextInt(UNASKED.size()));
      events.add(new Event(sometime(), () -> outboundGate.send(to.lead(), template)));
    }
    for (int number = 0; number < PEOPLE / 5; number++) {
      Person who = people.get(random.nextInt(PEOPLE));
      Instant at = sometime();
      events.add(new Event(at, () -> write(who)));
      events.add(
          new Event(
              at.plusSeconds(2), () -> outboundGate.send(who.lead(), "first-answer-general")));
      Person leaving = people.get(random.nextInt(PEOPLE));
      Instant end = sometime();
      events.add(new Event(end, () -> optOuts.record(leaving.customer(), "Wrote STOP")));
      if (number % 4 == 0) {
        events.add(
            new Event(
                end.plus(Duration.ofDays(3)),
                () -> optOuts.revoke(leaving.customer(), "Wrote START")));
      }
    }
    for (Instant hour = START; hour.isBefore(START.plus(MONTH)); hour = hour.plusSeconds(3_600)) {
      events.add(new Event(hour, this::askHeld));
    }
    events.sort(Comparator.comparing(Event::at));

    for (Event event : events) {
      EngineTime.setTo(event.at());
      event.what().run();
    }

    assertThat(count("outcome = 'SENT'")).as("sent").isGreaterThan(MESSAGES / 10);
    assertThat(count("outcome = 'HELD'")).as("held").isGreaterThan(MESSAGES / 10);
    assertThat(count("outcome = 'REFUSED'")).as("refused").isGreaterThan(MESSAGES / 10);
    assertThat(count("rule_id = 'instant-answer'")).as("answered at night").isPositive();
    assertThat(quietTexts()).as("in quiet hours").isZero();
    assertThat(answersThatNobodyAskedFor()).as("called answers, and nobody had asked").isZero();
    assertThat(afterOptOut()).as("after an opt-out").isZero();
    assertThat(overTheLimit()).as("more than three a day").isZero();
    assertThat(textsWithoutConsent()).as("texts without consent").isZero();
    assertThat(withoutReceipt()).as("without a receipt").isZero();
    assertThat(readTwice()).as("read twice").isZero();
  }

  private Instant sometime() {
    return START.plusSeconds(random.nextLong(MONTH.toSeconds()));
  }

  private void askHeld() {
    while (held.processNext()) {
      // Until nothing is due.
    }
  }

  private void write(Person who) {
    messageThread.add(
        who.lead(),
        new Message(
            EngineTime.now(),
            Message.Direction.IN,
            Channel.TEXT,
            Message.Author.BUYER,
            "Is it there?"),
        Optional.empty());
  }

  private Person person(int number) {
    Person person = new Person(UUID.randomUUID(), UUID.randomUUID());
    String postal = random.nextInt(3) == 0 ? null : pick(POSTAL_CODES);
    jdbc.sql(
            """
            with c as (
              insert into forecourt.customer (id, store, first_name, postal_code, created_at)
              values (:customer, 'riverside', 'Pat', :postal, :at) returning id),
            p as (
              insert into forecourt.customer_phone (store, e164, customer_id, type)
              select 'riverside', :phone, id, 'mobile' from c),
            k as (
              insert into forecourt.consent (customer_id, text, channels, source, given_at)
              select id, 'You may text me.', array['TEXT'], 'month', :at from c where :consent)
            insert into forecourt.lead (id, store, customer_id, source, channel, received_at, stage,
              stage_since, status, owner)
            select :lead, 'riverside', id, 'month', 'WEB', :at, 'FOLLOW_UP', :at, 'OPEN', 'ann'
            from c
            """)
        .param("customer", person.customer())
        .param("lead", person.lead())
        .param("postal", postal, java.sql.Types.VARCHAR)
        .param("phone", pick(AREA_CODES) + "%07d".formatted(1_000_000 + number))
        .param("consent", random.nextInt(5) > 0)
        .param("at", START.minusSeconds(86_400).atOffset(java.time.ZoneOffset.UTC))
        .update();
    return person;
  }

  private String pick(List<String> options) {
    return options.get(random.nextInt(options.size()));
  }

  private long count(String which) {
    return query("select count(*) from sent where " + which.replace("rule_id", "sent.rule_id"));
  }

  /** Each place of a person: the postal code decides the zone, the law of the number counts too. */
  private long quietTexts() {
    return query(
        """
        select count(*) from sent join customer_place on customer_place.id = sent.customer_id
        where sent.outcome = 'SENT' and sent.channel = 'TEXT' and sent.rule_id <> 'instant-answer'
          and not exists (select 1 from hours
            where hours.state = customer_place.state
              and hours.weekday = extract(dow from sent.at at time zone customer_place.zone)
              and (sent.at at time zone customer_place.zone)::time >= hours.opens
              and (sent.at at time zone customer_place.zone)::time < hours.closes)
        """);
  }

  private long answersThatNobodyAskedFor() {
    return query(
        """
        select count(*) from sent
        where sent.rule_id = 'instant-answer' and not exists (
          select 1 from forecourt.message m where m.lead_id = sent.lead_id and m.direction = 'IN'
            and m.at <= sent.at and m.at > sent.at - interval '15 minutes')
        """);
  }

  private long afterOptOut() {
    return query(
        """
        select count(*) from sent join forecourt.suppression s on s.customer_id = sent.customer_id
        where sent.outcome = 'SENT' and s.at <= sent.at
          and (s.lifted_at is null or sent.at < s.lifted_at)
        """);
  }

  private long overTheLimit() {
    return query(
        """
        select count(*) from (
          select purpose, count(*) over (partition by customer_id order by at
            range between interval '23:59:59' preceding and current row) as within_a_day
          from sent where outcome = 'SENT') counted
        where purpose <> 'ANSWER' and within_a_day > 3
        """);
  }

  private long textsWithoutConsent() {
    return query(
        """
        select count(*) from sent
        where sent.outcome = 'SENT' and sent.channel = 'TEXT' and sent.purpose <> 'ANSWER'
          and not exists (select 1 from forecourt.consent k
            where k.customer_id = sent.customer_id and 'TEXT' = any(k.channels)
              and k.given_at <= sent.at)
          and not (sent.purpose = 'FOLLOW_UP' and exists (select 1 from forecourt.message m
            where m.lead_id = sent.lead_id and m.direction = 'IN' and m.channel = 'TEXT'
              and m.at <= sent.at))
        """);
  }

  private long withoutReceipt() {
    return query(
        """
        select count(*) from (
          select m.id from forecourt.message m join forecourt.lead l on l.id = m.lead_id
            left join sent on sent.message_id = m.id
          where l.source = 'month' and m.direction = 'OUT'
          group by m.id having count(sent.id) <> 1) bare
        """);
  }

  private long readTwice() {
    return query(
        """
        select count(*) from (
          select sent.customer_id, m.text from sent join forecourt.message m
            on m.id = sent.message_id
          where sent.purpose <> 'ANSWER' group by 1, 2 having count(*) > 1) twice
        """);
  }

  private long query(String question) {
    return jdbc.sql(
            "with "
                + LAW
                + """
                , sent as (
                  select r.* from forecourt.receipt r join forecourt.lead l on l.id = r.lead_id
                  where l.source = 'month'),
                at_home as (
                  select c.id, place.zone, place.state from forecourt.customer c
                    join place on place.key = c.postal_code),
                by_number as (
                  select p.customer_id as id, place.zone, place.state
                  from forecourt.customer_phone p join place on place.key = left(p.e164, 5)
                  -- The state of a number counts by its own law; the rest is as at home.
                  where place.state in ('FL', 'TX', 'WA', 'MD')
                    or p.customer_id not in (select id from at_home)),
                customer_place as (
                  select * from at_home union all
                  select by_number.* from by_number union all
                  -- Nobody knows: then everywhere.
                  select c.id, place.zone, place.state from forecourt.customer c, place
                  where c.id not in (select id from at_home)
                    and c.id not in (select id from by_number))
                """
                + question)
        .query(Long.class)
        .single();
  }
}
