package io.forecourt.insight.results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts every rate by its definition, all of them in one pass over the leads. */
@Repository
class Kpis {

  private final JdbcClient jdbc;

  Kpis(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The rates of one part of the leads.
   *
   * @param by dimension of the breakdown
   * @param key of the part
   * @param rates by the name of their figure
   */
  record Counted(Dimension by, String key, int leads, Map<String, Rate> rates) {}

  /** In the order in which they are read. */
  List<Kpi> all() {
    return jdbc.sql("select name, title, counted, over, words from forecourt.kpi order by position")
        .query(Kpi.class)
        .list();
  }

  /** Each dimension in the order asked for; time in its order, else the larger part first. */
  List<Counted> count(ReportScope reportScope, List<Dimension> by, List<Kpi> kpis) {
    String keys = each(by, (place, one) -> "%s as d%d".formatted(one.sql(), place));
    String sets = each(by, (place, one) -> "(d%d)".formatted(place));
    String which = each(by, (place, one) -> "grouping(d%d)".formatted(place));
    String key = each(by, (place, one) -> "d%d".formatted(place));
    String rates =
        kpis.stream()
            .map(
                each ->
                    """
                    count(*) filter (where %2$s)::int as %1$s_of,
                    count(*) filter (where %2$s and %3$s)::int as %1$s
                    """
                        .formatted(each.name(), each.over(), each.counted()))
            .collect(Collectors.joining(", "));
    return jdbc
        .sql(
            """
            with part as (select *, %s from forecourt.lead_kpi where %s)
            select array_position(array[%s], 0) - 1 as place, coalesce(%s) as key,
              count(*)::int as leads, %s
            from part group by grouping sets (%s)
            """
                .formatted(keys, ReportScope.SQL, which, key, rates, sets))
        .params(reportScope.params())
        .query(
            (row, number) -> {
              Map<String, Rate> counted = new LinkedHashMap<>();
              for (Kpi kpi : kpis) {
                counted.put(
                    kpi.name(), new Rate(row.getInt(kpi.name()), row.getInt(kpi.name() + "_of")));
              }
              return new Counted(
                  by.get(row.getInt("place")), row.getString("key"), row.getInt("leads"), counted);
            })
        .list()
        .stream()
        .sorted(order(by))
        .toList();
  }

  private static Comparator<Counted> order(List<Dimension> by) {
    return Comparator.comparing((Counted each) -> by.indexOf(each.by()))
        .thenComparing(each -> each.by().isTime() ? 0 : -each.leads())
        .thenComparing(Counted::key);
  }

  private static String each(List<Dimension> by, BiFunction<Integer, Dimension, String> sql) {
    return IntStream.range(0, by.size())
        .mapToObj(place -> sql.apply(place, by.get(place)))
        .collect(Collectors.joining(", "));
  }
}
