package io.forecourt.insight.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results of the reviewed calls, by week and person. */
@Repository
class CallAuditResults {

  /** Weeks that the page shows. */
  private static final int WEEKS = 12;

  private final JdbcClient jdbc;

  CallAuditResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Average marks of the calls of one person in one week. */
  record Row(
      LocalDate week,
      String store,
      String person,
      int drawn,
      int reviewed,
      Double greeting,
      Double needs,
      Double product,
      Double objections,
      Double appointment,
      Double documentation,
      Double overall) {}

  /** Returns the latest week first. */
  List<Row> find(Set<String> stores) {
    return jdbc.sql(
            """
            select a.week, a.store, coalesce(p.first_name || ' ' || p.last_name, c.person) as person,
              count(*)::int as drawn, count(d.reviewed_at)::int as reviewed,
              round(avg(d.greeting), 1) as greeting, round(avg(d.needs), 1) as needs,
              round(avg(d.product), 1) as product, round(avg(d.objections), 1) as objections,
              round(avg(d.appointment), 1) as appointment,
              round(avg(d.documentation), 1) as documentation, round(avg(d.overall), 1) as overall
            from (select * from forecourt.audit where store = any(:stores)
                order by week desc limit :weeks) a
              join forecourt.audit_call d on d.audit_id = a.id
              join forecourt.call_attempt c on c.id = d.call_id
              left join forecourt.person p on p.id = c.person
            group by a.week, a.store, 3 order by a.week desc, a.store, 3
            """)
        .param("stores", stores.toArray(String[]::new))
        .param("weeks", WEEKS)
        .query(Row.class)
        .list();
  }
}
