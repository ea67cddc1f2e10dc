package io.forecourt.insight.calibration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many leads were sold, in total and by the reasons of their scores. */
@Repository
class ReasonOutcomes {

  private final JdbcClient jdbc;

  ReasonOutcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Outcome(String text, int leads, int sold) {}

  /** Counts the leads that came in a period and have ended. */
  Outcome countAll(Set<String> stores, Instant from, Instant until) {
    return count("'all'", "", stores, from, until).stream().findFirst().orElseThrow();
  }

  /** Counts them by the text of each reason; a lead counts once for each of its reasons. */
  Map<String, Outcome> countByReason(Set<String> stores, Instant from, Instant until) {
    return count("r.text", "join forecourt.score_reason r on r.lead_id = l.id", stores, from, until)
        .stream()
        .collect(Collectors.toMap(Outcome::text, Function.identity()));
  }

  private List<Outcome> count(
      String text, String join, Set<String> stores, Instant from, Instant until) {
    return jdbc.sql(
            """
            select %s as text, count(*)::int as leads,
              count(*) filter (where l.status in ('SOLD', 'RETAINED'))::int as sold
            from forecourt.lead l %s
            where l.store = any(:stores) and l.received_at >= :from and l.received_at < :until
              and l.status in ('SOLD', 'RETAINED', 'LOST', 'OPTED_OUT')
            %s
            """
                .formatted(text, join, join.isEmpty() ? "" : "group by 1"))
        .param("stores", stores.toArray(String[]::new))
        .param("from", from)
        .param("until", until)
        .query(Outcome.class)
        .list();
  }
}
