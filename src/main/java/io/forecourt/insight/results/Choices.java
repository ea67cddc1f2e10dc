package io.forecourt.insight.results;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By what the leads of a period can be narrowed down. */
record Choices(List<Choice> stores, List<Choice> sources, List<Choice> reps) {

  record Choice(String key, String label) {}

  @Repository
  static class Query {

    private final JdbcClient jdbc;

    Query(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    Choices of(Scope scope) {
      return new Choices(
          list(
              "select id as key, name as label from forecourt.store where id = any(:stores)",
              scope),
          list(
              "select distinct source as key, source as label from forecourt.lead"
                  + " where store = any(:stores) and received_at >= :from"
                  + " and received_at < :until",
              scope),
          list(
              "select id as key, concat(first_name, ' ', last_name) as label"
                  + " from forecourt.person where store = any(:stores)",
              scope));
    }

    private List<Choice> list(String query, Scope scope) {
      return jdbc.sql(query + " order by label").params(scope.params()).query(Choice.class).list();
    }
  }
}
