package io.forecourt.insight.results;

import io.forecourt.sla.ClockName;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * By what the leads of a period can be narrowed down.
 *
 * @param clocks those of a lead's first answer and contact, in their order
 */
record FilterOptions(
    List<Choice> stores, List<Choice> sources, List<Choice> reps, List<Choice> clocks) {

  private static final List<Choice> CLOCKS =
      Stream.of(ClockName.FIRST_RESPONSE, ClockName.FIRST_ATTEMPT, ClockName.FIRST_CONTACT)
          .map(clock -> new Choice(clock.name(), clock.label()))
          .toList();

  record Choice(String key, String label) {}

  @Repository
  static class Query {

    private final JdbcClient jdbc;

    Query(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    FilterOptions of(ReportScope reportScope) {
      return new FilterOptions(
          list(
              "select id as key, name as label from forecourt.store where id = any(:stores)",
              reportScope),
          list(
              "select distinct source as key, source as label from forecourt.lead"
                  + " where store = any(:stores) and received_at >= :from"
                  + " and received_at < :until",
              reportScope),
          list(
              "select id as key, concat(first_name, ' ', last_name) as label"
                  + " from forecourt.person where store = any(:stores)",
              reportScope),
          CLOCKS);
    }

    private List<Choice> list(String query, ReportScope reportScope) {
      return jdbc.sql(query + " order by label")
          .params(reportScope.params())
          .query(Choice.class)
          .list();
    }
  }
}
