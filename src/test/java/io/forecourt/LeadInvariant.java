package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What holds after every fault. An inquiry that was acknowledged has one lead, one life, one first
 * answer and one CRM record; a lead whose sender saw no answer is whole too; and nothing is left in
 * a queue, in the spool or as an incident.
 */
public final class LeadInvariant {

  private static final String WHOLE = ": 1 lead, 1 life, 1 answer, 1 record";

  private final JdbcClient database;
  private final List<Path> homes;

  /**
   * @param homes data directories of the nodes, with their spools
   */
  public LeadInvariant(JdbcClient database, Path... homes) {
    this.database = database;
    this.homes = List.of(homes);
  }

  /** Waits until it holds, and returns how long that took. */
  public Duration awaitFor(Collection<String> acknowledged) {
    Instant start = Instant.now();
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptionsInstanceOf(org.springframework.dao.DataAccessException.class)
        .untilAsserted(
            () -> {
              assertThat(parts(acknowledged))
                  .hasSameSizeAs(acknowledged)
                  .allSatisfy(parts -> assertThat(parts).endsWith(WHOLE));
              assertThat(spooled()).isEmpty();
              assertThat(database.sql(REST).query(String.class).list())
                  .allSatisfy(rest -> assertThat(rest).endsWith(": 0"));
            });
    return Duration.between(start, Instant.now());
  }

  private List<String> parts(Collection<String> acknowledged) {
    return database
        .sql(PARTS)
        .param("ids", acknowledged.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** Returns what waits in the spools, also what could not be taken in. */
  private List<Path> spooled() {
    return homes.stream()
        .map(home -> home.resolve("spool"))
        .filter(Files::isDirectory)
        .flatMap(LeadInvariant::filesIn)
        .toList();
  }

  private static Stream<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String PARTS =
      """
      select sought || ': '
        || (select count(*) from forecourt.lead l where l.external_id = sought) || ' lead, '
        || (select count(*) from act_hi_procinst p join forecourt.lead l
            on l.id::text = p.business_key_ where l.external_id = sought
              and p.proc_def_key_ = 'lead-lifecycle') || ' life, '
        || (select count(*) from forecourt.receipt r join forecourt.lead l on l.id = r.lead_id
            where l.external_id = sought and r.outcome = 'SENT'
              and starts_with(r.template, 'first-answer')) || ' answer, '
        || (select count(*) from forecourt.crm_record c join forecourt.lead l
            on l.id = c.lead_id where l.external_id = sought) || ' record'
      from unnest(:ids::text[]) sought
      """;

  private static final String REST =
      """
      select 'leads without one life: ' || count(*) from forecourt.lead l where 1 <> (
        select count(*) from act_hi_procinst p where p.business_key_ = l.id::text
          and p.proc_def_key_ = 'lead-lifecycle') and l.source = 'load'
      union all select 'first answers beyond one: ' || count(*) from (
        select lead_id from forecourt.receipt where outcome = 'SENT'
          and starts_with(template, 'first-answer') group by lead_id having count(*) > 1) twice
      union all select 'records beyond one: ' || count(*) from (
        select lead_id from forecourt.crm_record group by lead_id having count(*) > 1) twice
      union all select 'inquiries in two leads: ' || count(*) from (
        select external_id from forecourt.lead where source = 'load' group by external_id
        having count(*) > 1) twice
      union all select 'inbox: ' || count(*) from forecourt.inbox
      union all select 'events: ' || count(*) from forecourt.lead_event where applied_at is null
      union all select 'outbox: ' || count(*) from forecourt.outbox
      union all select 'incidents: ' || count(*) from act_ru_incident
      union all select 'stuck leads: ' || count(*) from forecourt.stuck_lead
      """;
}
