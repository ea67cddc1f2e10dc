package io.forecourt.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads in the middle of their cadence, each with its waiting timer. */
record WaitingTouches(JdbcClient jdbc, ProcessEngine engine) {

  private static final int STARTERS = 4;

  /**
   * Adds leads that inquired days ago; their next touch is due at once.
   *
   * @param now of the engine
   */
  void add(int touches, Instant now) throws InterruptedException {
    List<UUID> leads = leads(touches, now);
    jdbc.sql("analyze").update();
    ExecutorService starters = Executors.newFixedThreadPool(STARTERS);
    CountDownLatch left = new CountDownLatch(touches);
    for (UUID lead : leads) {
      starters.execute(
          () -> {
            try {
              engine
                  .getRuntimeService()
                  .createProcessInstanceByKey("lead-follow-up")
                  .businessKey(lead.toString())
                  .setVariables(
                      Map.of(
                          "leadId", lead.toString(),
                          "store", "riverside",
                          "owner", "ann",
                          "score", 50,
                          "band", "MEDIUM"))
                  .execute();
            } finally {
              left.countDown();
            }
          });
    }
    left.await();
    starters.shutdown();
  }

  private List<UUID> leads(int touches, Instant now) {
    return jdbc.sql(
            """
            with c as (
              insert into forecourt.customer (id, store, first_name, created_at)
              select gen_random_uuid(), 'riverside', 'Ida', :at
              from generate_series(1, :touches) returning id),
            n as (select id, row_number() over () as number from c),
            p as (
              insert into forecourt.customer_phone (store, e164, customer_id, type)
              select 'riverside', '+1515' || (7000000 + number), id, 'mobile' from n),
            k as (
              insert into forecourt.consent (customer_id, text, channels, source, given_at)
              select id, 'You may text me.', array['TEXT', 'PHONE'], 'bench', :at from n)
            insert into forecourt.lead (id, store, customer_id, source, channel, received_at,
              stage, stage_since, status, owner)
            select gen_random_uuid(), 'riverside', id, 'bench', 'WEB', :at, 'FOLLOW_UP', :at,
              'OPEN', 'ann' from n
            returning id
            """)
        .param("at", Timestamp.from(now.minus(Duration.ofDays(5))))
        .param("touches", touches)
        .query(UUID.class)
        .list();
  }

  /** Touches that left. */
  long sent() {
    return jdbc.sql(
            "select count(*) from forecourt.receipt r join forecourt.lead l on l.id = r.lead_id"
                + " where l.source = 'bench' and r.outcome = 'SENT'")
        .query(Long.class)
        .single();
  }
}
