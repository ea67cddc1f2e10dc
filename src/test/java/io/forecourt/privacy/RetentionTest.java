package io.forecourt.privacy;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.platform.ContactField;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been kept for its time is shown first, and erased in batches. */
@ForecourtTest
class RetentionTest {

  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private JdbcClient jdbc;
  @Autowired private Retention retention;
  @Autowired private RetentionLoop loop;

  @Test
  void shouldEraseALostCustomerThreeYearsAfterTheLastContact() {
    LeadBuilder inquiry = aLead();
    UUID lead = lostSince(inquiry, 3 * 365 + 10);
    UUID fresh = lostSince(aLead(), 3 * 365 - 10);

    JsonNode due = due("lost-leads");
    assertThat(due.get("count").asInt()).isEqualTo(1);
    assertThat(due.at("/examples/0").asText()).isEqualTo(customerOf(lead).toString());
    assertThat(firstName(lead)).as("A preview erases nothing.").isEqualTo("Jane");

    retention.runBatch();

    assertThat(firstName(lead)).isEmpty();
    assertThat(firstName(fresh)).isEqualTo("Jane");
    assertThat(due("lost-leads").get("count").asInt()).isZero();
    // That the store forgot them is no opt-out.
    UUID again = showroom.converse(inquiry);
    assertThat(showroom.templatesSent(again)).isNotEmpty();
  }

  @Test
  void shouldKeepACustomerWhoWroteSince() {
    UUID lead = lostSince(aLead(), 4 * 365);
    jdbc.sql(
            "insert into forecourt.message (lead_id, at, direction, channel, author, text)"
                + " values (:lead, timestamptz '2026-01-01', 'IN', 'TEXT', 'BUYER', 'Hi')")
        .param("lead", lead)
        .update();

    retention.runBatch();

    assertThat(firstName(lead)).isEqualTo("Jane");
  }

  @Test
  void shouldEmptyDismissedIntakeAfterThreeMonths() {
    UUID old = dismissed("2025-11-01");
    UUID fresh = dismissed("2026-02-01");

    retention.runBatch();

    assertThat(body(old)).isEmpty();
    assertThat(body(fresh)).isEqualTo("Buy pills");
  }

  @Test
  void shouldEraseNothingUnlessTurnedOn() {
    UUID lead = lostSince(aLead(), 5 * 365);
    EngineTime.setTo(EngineTime.WEDNESDAY_NIGHT);

    loop.runNow();

    assertThat(firstName(lead)).isEqualTo("Jane");
    retention.runBatch();
    assertThat(firstName(lead)).isEmpty();
  }

  @Test
  void shouldRepeatARecentErasureAtNightForWhatCameLate() {
    UUID lead = lostSince(aLead(), 6 * 365);
    retention.runBatch();
    jdbc.sql("update forecourt.lead set comments = 'Late words' where id = :id")
        .param("id", lead)
        .update();

    loop.runNow();
    assertThat(comments(lead)).as("The store is open.").isEqualTo("Late words");
    EngineTime.setTo(EngineTime.WEDNESDAY_NIGHT);
    loop.runNow();

    assertThat(comments(lead)).isEmpty();
  }

  @Test
  void shouldShowRetentionToAdministratorsOnly() {
    assertThat(callers.personCalls("mia", HttpMethod.GET, "/api/retention", null).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(
            showroom
                .read(
                    callers.personCalls("admin", HttpMethod.GET, "/api/retention", null).getBody())
                .get("enabled")
                .asBoolean())
        .isFalse();
  }

  private UUID lostSince(LeadBuilder inquiry, int days) {
    UUID lead = showroom.converse(inquiry);
    jdbc.sql(
            """
            with aged as (
              update forecourt.lead set status = 'LOST', received_at = :at where id = :id
              returning customer_id),
            said as (delete from forecourt.message where lead_id = :id and direction = 'IN')
            update forecourt.customer set created_at = :at
            where id in (select customer_id from aged)
            """)
        .param("id", lead)
        .param("at", EngineTime.WEDNESDAY_MORNING.minus(Duration.ofDays(days)))
        .update();
    return lead;
  }

  private UUID dismissed(String day) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into forecourt.intake"
                + " (id, store, channel, source, received_at, body, problem, status)"
                + " values (:id, 'riverside', 'EMAIL', 'Mail', :day::timestamptz, 'Buy pills', '',"
                + " 'DISMISSED')")
        .param("id", id)
        .param("day", day)
        .update();
    return id;
  }

  private JsonNode due(String retentionClass) {
    JsonNode run =
        showroom.read(
            callers.personCalls("admin", HttpMethod.GET, "/api/retention", null).getBody());
    return StreamSupport.stream(run.get("due").spliterator(), false)
        .filter(each -> each.get("retentionClass").asText().equals(retentionClass))
        .findFirst()
        .orElseThrow();
  }

  private UUID customerOf(UUID lead) {
    return UUID.fromString(
        showroom
            .texts("select customer_id::text from forecourt.lead where id = :lead", lead)
            .get(0));
  }

  private String firstName(UUID lead) {
    String stored =
        showroom
            .texts(
                "select coalesce(first_name, '') from forecourt.customer c join forecourt.lead l"
                    + " on l.customer_id = c.id where l.id = :lead",
                lead)
            .get(0);
    return ContactCiphers.inUse(jdbc)
        .decrypt(ContactField.CUSTOMER_FIRST_NAME, customerOf(lead), stored);
  }

  private String comments(UUID lead) {
    String stored =
        showroom
            .texts("select coalesce(comments, '') from forecourt.lead where id = :lead", lead)
            .get(0);
    return ContactCiphers.inUse(jdbc).decrypt(ContactField.LEAD_COMMENTS, lead, stored);
  }

  private String body(UUID intake) {
    return showroom.texts("select body from forecourt.intake where id = :lead", intake).get(0);
  }
}
