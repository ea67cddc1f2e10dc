package io.forecourt.insight.calibration;

import io.forecourt.process.DecisionRules;
import io.forecourt.process.Decisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares, for each reason that a score can have, the leads that had it with those that had not,
 * and proposes points in proportion to how much more often they bought.
 */
@Component
class ScoreCalibration {

  /** With fewer leads on either side, or fewer sales among them, a reason keeps its points. */
  private static final int LEADS = 50;

  private static final int SALES = 10;

  private final JdbcClient jdbc;
  private final DecisionRules rules;

  ScoreCalibration(JdbcClient jdbc, DecisionRules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /**
   * One row of the decision {@code lead-score}.
   *
   * @param rule id of the row
   * @param with leads whose score had this reason
   * @param soldWith those of them that bought
   * @param points as they are
   * @param suggested as they should rather be; the same where there is too little to say
   * @param enough whether there is enough to say
   */
  record Reason(
      String rule,
      String text,
      int points,
      int suggested,
      int with,
      int soldWith,
      int without,
      int soldWithout,
      boolean enough) {

    /** How many times the odds of a sale were better with it, as a logarithm. */
    double weight() {
      return Math.log(odds(soldWith, with) / odds(soldWithout, without));
    }

    private static double odds(int sold, int leads) {
      return (sold + 0.5) / (leads - sold + 0.5);
    }

    private Reason suggest(int better) {
      return new Reason(rule, text, points, better, with, soldWith, without, soldWithout, enough);
    }
  }

  private record Outcome(String text, int leads, int sold) {}

  /** Of the leads that came in a period and have ended. */
  List<Reason> reasons(Set<String> stores, Instant from, Instant until) {
    Outcome all = outcomes("'all'", "", stores, from, until).stream().findFirst().orElseThrow();
    Map<String, Outcome> byReason =
        outcomes("r.text", "join forecourt.score_reason r on r.lead_id = l.id", stores, from, until)
            .stream()
            .collect(Collectors.toMap(Outcome::text, Function.identity()));
    List<Reason> known = new ArrayList<>();
    for (DecisionRules.Row row : rules.findByKey(Decisions.LEAD_SCORE)) {
      String text = row.outputs().get("reason").replaceAll("^\"|\"$", "");
      Outcome had = byReason.getOrDefault(text, new Outcome(text, 0, 0));
      int points = Integer.parseInt(row.outputs().get("points"));
      int without = all.leads() - had.leads();
      int soldWithout = all.sold() - had.sold();
      known.add(
          new Reason(
              row.id(),
              text,
              points,
              points,
              had.leads(),
              had.sold(),
              without,
              soldWithout,
              had.leads() >= LEADS && without >= LEADS && had.sold() + soldWithout >= SALES));
    }
    return suggested(known);
  }

  /** The judged reasons share the points that they have now, in proportion to their weights. */
  private static List<Reason> suggested(List<Reason> known) {
    List<Reason> judged = known.stream().filter(Reason::enough).toList();
    double points = judged.stream().mapToInt(Reason::points).sum();
    double weights = judged.stream().mapToDouble(each -> Math.max(0, each.weight())).sum();
    return known.stream()
        .map(
            each ->
                each.enough() && weights > 0
                    ? each.suggest((int) Math.round(points * Math.max(0, each.weight()) / weights))
                    : each)
        .toList();
  }

  /** The decision with the suggested points, for somebody to look at and deploy. */
  String file(List<Reason> reasons) {
    return rules.with(
        Decisions.LEAD_SCORE,
        "points",
        reasons.stream()
            .filter(each -> each.suggested() != each.points())
            .collect(Collectors.toMap(Reason::rule, each -> String.valueOf(each.suggested()))));
  }

  private List<Outcome> outcomes(
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
