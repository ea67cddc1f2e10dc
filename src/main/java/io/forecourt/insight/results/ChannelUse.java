package io.forecourt.insight.results;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each channel achieves: who was tried on it, and who answered; of the latest leads. */
@Repository
class ChannelUse {

  /** A sample of this size is enough; more leads would hardly change a rate. */
  private static final int LATEST = 20_000;

  private final JdbcClient jdbc;

  ChannelUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One channel.
   *
   * @param sent messages that left, or calls that were made
   * @param failed messages that a service could not deliver
   * @param tried leads that were contacted
   * @param answered leads that then wrote on the same channel, or took the call
   * @param firstAnswers leads whose first reply came on this channel
   */
  record Row(String channel, int sent, int failed, int tried, int answered, int firstAnswers) {}

  List<Row> count(ReportScope reportScope) {
    return jdbc.sql(
            """
            with chosen as materialized (
              select lead_id from forecourt.lead_origin where %s
              order by received_at desc limit :latest),
            tries as materialized (
              select m.lead_id, m.channel, min(m.at) as first_at, count(*) as sent,
                count(*) filter (where m.delivery = 'FAILED') as failed
              from chosen join forecourt.message m using (lead_id)
              where m.direction = 'OUT' group by m.lead_id, m.channel
              union all
              select a.lead_id, 'CALL', min(a.at), count(*), 0
              from chosen join forecourt.call_attempt a using (lead_id) group by a.lead_id),
            answers as materialized (
              select m.lead_id, m.channel, min(m.at) as at
              from tries t join forecourt.message m
                on m.lead_id = t.lead_id and m.channel = t.channel
                  and m.direction = 'IN' and m.at > t.first_at
              group by m.lead_id, m.channel
              union all
              select a.lead_id, 'CALL', min(a.at)
              from chosen join forecourt.call_attempt a using (lead_id)
              where a.outcome = 'ANSWERED' group by a.lead_id),
            first as (select lead_id, min(at) as at from answers group by lead_id)
            select t.channel, sum(t.sent)::int as sent, sum(t.failed)::int as failed,
              count(*)::int as tried, count(a.lead_id)::int as answered,
              count(f.lead_id)::int as first_answers
            from tries t
              left join answers a on a.lead_id = t.lead_id and a.channel = t.channel
              left join first f on f.lead_id = a.lead_id and f.at = a.at
            group by t.channel order by answered desc, t.channel
            """
                .formatted(ReportScope.SQL))
        .params(reportScope.params())
        .param("latest", LATEST)
        .query(Row.class)
        .list();
  }
}
