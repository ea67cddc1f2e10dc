package io.forecourt.insight.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts every rate by its definition, all of them in one pass over the leads. */
@Repository
class Figures {

  private final JdbcClient jdbc;

  Figures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The rates of one part of the leads.
   *
   * @param key of the part, as its dimension tells them apart
   * @param rates by the name of their figure
   */
  record Counted(String key, int leads, Map<String, Rate> rates) {}

  /** In the order in which they are read. */
  List<Figure> all() {
    return jdbc.sql(
            "select name, title, counted, over, words from forecourt.figure order by position")
        .query(Figure.class)
        .list();
  }

  /** By time in its order, anything else the larger part first. */
  List<Counted> count(Scope scope, Dimension by, List<Figure> figures) {
    String rates =
        figures.stream()
            .map(
                each ->
                    "count(*) filter (where %2$s)::int as %1$s_of, count(*) filter (where %2$s and %3$s)::int as %1$s"
                        .formatted(each.name(), each.over(), each.counted()))
            .collect(Collectors.joining(",\n  "));
    return jdbc.sql(
            "select %s as key, count(*)::int as leads,\n  %s\nfrom forecourt.lead_figure where %s group by 1 order by %s"
                .formatted(by.sql(), rates, Scope.SQL, by.isTime() ? "1" : "2 desc, 1"))
        .params(scope.params())
        .query(
            (row, number) -> {
              Map<String, Rate> counted = new LinkedHashMap<>();
              for (Figure figure : figures) {
                counted.put(
                    figure.name(),
                    new Rate(row.getInt(figure.name()), row.getInt(figure.name() + "_of")));
              }
              return new Counted(row.getString("key"), row.getInt("leads"), counted);
            })
        .list();
  }
}
