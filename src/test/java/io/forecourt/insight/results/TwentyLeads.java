package io.forecourt.insight.results;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Twenty leads of a February at a store of their own, few enough to count by hand. Lead n came on
 * the nth, at nine in the morning, or at eleven the night before where the store was closed.
 */
final class TwentyLeads {

  static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
  static final LocalDate LAST = LocalDate.of(2026, 2, 28);
  static final Instant AFTERWARDS = Instant.parse("2026-03-01T15:00:00Z");

  /**
   * Number, source, channel, band, open or closed; minutes to the first answer; minutes to the
   * first contact, then those of open time; the visit; the result; facts at the handoff; question
   * at which the talk ended. A dash stands for nothing.
   */
  private static final String ROWS =
      """
       1 Website WEB HOT open 0 4 4 SHOWN SOLD 6 talk
       2 Website WEB HOT open 0 4 4 SHOWN OPEN 6 talk
       3 Website WEB HIGH open 0 10 10 NO_SHOW OPEN 6 talk
       4 Website WEB HIGH open 0 20 20 CONFIRMED OPEN 6 talk
       5 Website WEB MEDIUM open 1 45 45 - OPEN 5 FINANCING
       6 Website WEB MEDIUM open 3 - - - OPEN 4 BUDGET
       7 Website CHAT HOT open 0 2 2 SHOWN SOLD 6 talk
       8 Website CHAT LOW closed 0 600 3 - OPEN 3 BUDGET
       9 Website TEXT HIGH closed 0 700 40 SHOWN SOLD 6 talk
      10 Website WEB LOW open 0 - - - BAD - -
      11 Cars.com ADF HIGH open 0 30 30 SHOWN OPEN 6 talk
      12 Cars.com ADF LOW open 0 90 90 - OPEN 2 BUDGET
      13 Cars.com ADF LOW open 0 - - - OPEN 1 VEHICLE
      14 Cars.com ADF LOW closed 2 - - - OPEN - -
      15 Cars.com ADF LOW open 0 - - - OPEN 2 TRADE_IN
      16 Cars.com ADF LOW open - - - - OPEN - -
      17 Service_drive PHONE MEDIUM open 0 0 0 SHOWN SOLD 6 -
      18 Phone PHONE MEDIUM open 0 0 0 NO_SHOW OPEN 4 -
      19 Lot WALK_IN HOT open 0 0 0 - SOLD 3 -
      20 unknown EMAIL LOW open 0 1500 300 SET OPEN 6 talk
      """;

  private final JdbcClient jdbc;
  private final String store = "z-february-" + UUID.randomUUID();

  TwentyLeads(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql(
            "insert into forecourt.store (id, name, time_zone, currency, phone, email, address,"
                + " postal_code, market_area) select ?, name, time_zone, currency, phone, email,"
                + " address, postal_code, market_area from forecourt.store where id = 'riverside'")
        .param(store)
        .update();
    ROWS.lines().forEach(this::add);
    // Lead 3 had been in the showroom in January, lead 8 had asked in December.
    earlier(3, "2026-01-15T15:00:00Z", true);
    earlier(8, "2025-12-20T15:00:00Z", false);
    jdbc.sql(
            "insert into forecourt.appraisal (lead_id, value, appraised_by, appraised_at, offer,"
                + " decided_by, decided_at) values (?, 9000, 'a', ?, 9000, 'm', ?)")
        .params(id(2), at(came(2, true)), at(came(2, true)))
        .update();
    for (int overridden : List.of(9, 15)) {
      jdbc.sql(
              "insert into forecourt.rule_override (lead_id, person, kind, reason, at)"
                  + " values (?, 'a', 'ASKED_AGAIN', 'said so', ?)")
          .params(id(overridden), at(came(overridden, true)))
          .update();
    }
  }

  String store() {
    return store;
  }

  ReportScope scope() {
    return scope(FIRST, LAST, null);
  }

  ReportScope scope(LocalDate from, LocalDate to, String sourceClass) {
    return new ReportScope(
        Set.of(store), from, to, ZoneId.of("America/Chicago"), null, null, sourceClass);
  }

  UUID id(int number) {
    return UUID.nameUUIDFromBytes((store + "-" + number).getBytes(StandardCharsets.UTF_8));
  }

  void message(int lead, String direction, String channel, int minute, String delivery) {
    jdbc.sql(
            "insert into forecourt.message (lead_id, at, direction, channel, author, text,"
                + " delivery) values (?, ?, ?, ?, ?, 'words', ?)")
        .params(
            id(lead),
            at(came(lead, true).plus(minute, ChronoUnit.MINUTES)),
            direction,
            channel,
            direction.equals("IN") ? "BUYER" : "ASSISTANT",
            delivery)
        .update();
  }

  void call(int lead, String outcome, int minute) {
    jdbc.sql(
            "insert into forecourt.call_attempt (lead_id, person, outcome, at)"
                + " values (?, 'a', ?, ?)")
        .params(id(lead), outcome, at(came(lead, true).plus(minute, ChronoUnit.MINUTES)))
        .update();
  }

  void touch(int lead, int step, int version, String outcome) {
    jdbc.sql(
            "insert into forecourt.touch (lead_id, plan, plan_version, round, started_at, step,"
                + " action, due_at, done_at, outcome)"
                + " values (?, 'follow-up-cadence', ?, ?, ?, ?, 'CALL', ?, ?, ?)")
        .params(
            id(lead),
            version,
            store + lead,
            at(came(lead, true)),
            step,
            at(came(lead, true).plus(step, ChronoUnit.HOURS)),
            outcome == null ? null : at(came(lead, true)),
            outcome)
        .update();
  }

  private static Instant came(int number, boolean open) {
    Instant nine = Instant.parse("2026-02-%02dT15:00:00Z".formatted(number));
    return open ? nine : nine.minus(10, ChronoUnit.HOURS);
  }

  private void add(String row) {
    String[] said = row.strip().split("\\s+", -1);
    int number = Integer.parseInt(said[0]);
    boolean open = said[4].equals("open");
    Instant came = came(number, open);
    insertLead(
        id(number),
        customer(number),
        said[1].replace('_', ' '),
        said[2],
        said[3],
        came,
        said[9].equals("SOLD") ? "SOLD" : said[9]);
    clock(number, "FIRST_RESPONSE", came, open, said[5], said[5]);
    clock(number, "FIRST_ATTEMPT", came, open, said[6], said[7]);
    clock(number, "FIRST_CONTACT", came, open, said[6], said[7]);
    visit(id(number), came, said[8]);
    if (said[9].equals("SOLD")) {
      jdbc.sql(
              "insert into forecourt.lead_outcome (lead_id, result, closed_at)"
                  + " values (?, 'SOLD', ?)")
          .params(id(number), at(came.plus(3, ChronoUnit.DAYS)))
          .update();
    }
    if (!said[10].equals("-")) {
      jdbc.sql(
              "insert into forecourt.handoff_record (lead_id, record, settled, do_not_ask,"
                  + " next_action, facts_complete, created_at)"
                  + " values (?, '{}', '', '', '', ?, ?)")
          .params(id(number), Integer.parseInt(said[10]), at(came))
          .update();
    }
    if (!said[11].equals("-")) {
      jdbc.sql("insert into forecourt.conversation (lead_id, asked) values (?, ?)")
          .params(id(number), said[11].equals("talk") ? null : said[11])
          .update();
    }
  }

  private UUID customer(int number) {
    UUID customer = UUID.nameUUIDFromBytes((store + "c" + number).getBytes(StandardCharsets.UTF_8));
    jdbc.sql(
            "insert into forecourt.customer (id, store, first_name, last_name, created_at)"
                + " values (?, ?, ?, 'Twenty', now()) on conflict do nothing")
        .params(customer, store, number == 5 ? "=HYPERLINK(1)" : "Lead " + number)
        .update();
    return customer;
  }

  private void earlier(int number, String came, boolean shown) {
    UUID lead = UUID.randomUUID();
    insertLead(lead, customer(number), "Website", "WEB", "LOW", Instant.parse(came), "LOST");
    if (shown) {
      visit(lead, Instant.parse(came), "SHOWN");
    }
  }

  private void insertLead(
      UUID lead,
      UUID customer,
      String source,
      String channel,
      String band,
      Instant came,
      String status) {
    jdbc.sql(
            "insert into forecourt.lead (id, store, customer_id, source, channel, received_at,"
                + " stage, stage_since, status, band, process_version)"
                + " values (?, ?, ?, ?, ?, ?, 'FOLLOW_UP', ?, ?, ?, 3)")
        .params(lead, store, customer, source, channel, at(came), at(came), status, band)
        .update();
  }

  private void clock(
      int number, String name, Instant came, boolean open, String actual, String business) {
    Integer minutes = actual.equals("-") ? null : Integer.valueOf(actual);
    jdbc.sql(
            "insert into forecourt.sla_clock (lead_id, name, started_at, started_open, met_at,"
                + " actual_minutes, business_minutes) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id(number),
            name,
            at(came),
            open,
            minutes == null ? null : at(came.plus(minutes, ChronoUnit.MINUTES)),
            minutes,
            minutes == null ? null : Integer.valueOf(business))
        .update();
  }

  private void visit(UUID lead, Instant came, String visit) {
    if (visit.equals("-")) {
      return;
    }
    boolean over = visit.equals("SHOWN") || visit.equals("NO_SHOW");
    jdbc.sql(
            "insert into forecourt.appointment (lead_id, planned_at, planned_for, outcome, recorded_at,"
                + " confirmed_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            lead,
            at(came),
            at(came.plus(1, ChronoUnit.DAYS)),
            over ? visit : null,
            over ? at(came.plus(1, ChronoUnit.DAYS)) : null,
            visit.equals("CONFIRMED") ? at(came) : null)
        .update();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
