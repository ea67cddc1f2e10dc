package io.forecourt.insight.results;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each channel achieves: who was tried on it, and who answered. */
@Repository
class ChannelUse {

  private final JdbcClient jdbc;

  ChannelUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One channel.
   *
   * @param sent messages that left, or calls that were made
   * @param failed messages that a service could not deliver
   * @param tried leads to whom they went
   * @param answered leads that then wrote on the same channel, or took the call
   * @param firstAnswers leads whose very first answer came on it
   */
  record Row(String channel, int sent, int failed, int tried, int answered, int firstAnswers) {}

  List<Row> of(Scope scope) {
    return jdbc.sql(
            """
            with chosen as materialized (
              select lead_id from forecourt.lead_life where %s),
            tries as (
              select m.lead_id, m.channel, min(m.at) as first_at, count(*) as sent,
                count(*) filter (where m.delivery = 'FAILED') as failed
              from chosen join forecourt.message m using (lead_id)
              where m.direction = 'OUT' group by m.lead_id, m.channel
              union all
              select a.lead_id, 'CALL', min(a.at), count(*), 0
              from chosen join forecourt.call_attempt a using (lead_id) group by a.lead_id),
            answers as (
              select distinct on (m.lead_id, m.channel) m.lead_id, m.channel, m.at
              from tries t join forecourt.message m
                on m.lead_id = t.lead_id and m.channel = t.channel
                  and m.direction = 'IN' and m.at > t.first_at
              order by m.lead_id, m.channel, m.at
            ),
            taken as (
              select * from answers
              union all
              select a.lead_id, 'CALL', min(a.at) from chosen
                join forecourt.call_attempt a using (lead_id)
              where a.outcome = 'ANSWERED' group by a.lead_id),
            first as (
              select distinct on (lead_id) lead_id, channel from taken order by lead_id, at)
            select t.channel, sum(t.sent)::int as sent, sum(t.failed)::int as failed,
              count(*)::int as tried, count(k.lead_id)::int as answered,
              count(f.lead_id)::int as first_answers
            from tries t
              left join taken k on k.lead_id = t.lead_id and k.channel = t.channel
              left join first f on f.lead_id = t.lead_id and f.channel = t.channel
            group by t.channel order by answered desc, t.channel
            """
                .formatted(Scope.SQL))
        .params(scope.params())
        .query(Row.class)
        .list();
  }
}
