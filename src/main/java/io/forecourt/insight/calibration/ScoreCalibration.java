package io.forecourt.insight.calibration;

import io.forecourt.process.DecisionRules;
import io.forecourt.process.Decisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Compares, for each reason that a score can have, the leads that had it with the leads that did
 * not, and suggests points in proportion to how much more often the former bought.
 */
@Component
class ScoreCalibration {

  /** Fewest leads with and without a reason from which its points can be judged. */
  private static final int LEADS = 50;

  /** Fewest sales among them. */
  private static final int SALES = 10;

  private final ReasonOutcomes outcomes;
  private final DecisionRules rules;

  ScoreCalibration(ReasonOutcomes outcomes, DecisionRules rules) {
    this.outcomes = outcomes;
    this.rules = rules;
  }

  /**
   * One row of the decision {@code lead-score}.
   *
   * @param rule id of the row
   * @param with leads whose score had this reason
   * @param soldWith those of them that bought
   * @param points current points
   * @param suggested suggested points; the current ones if there is not enough data
   * @param enough whether there is enough data
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

    /** Returns the log odds ratio of a sale with this reason. */
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

  /** Returns all reasons, judged by the leads that came in a period and have ended. */
  List<Reason> reasons(Set<String> stores, Instant from, Instant until) {
    ReasonOutcomes.Outcome all = outcomes.countAll(stores, from, until);
    Map<String, ReasonOutcomes.Outcome> byReason = outcomes.countByReason(stores, from, until);
    List<Reason> known = new ArrayList<>();
    for (DecisionRules.Row row : rules.findByKey(Decisions.LEAD_SCORE)) {
      String text = row.outputs().get("reason").replaceAll("^\"|\"$", "");
      ReasonOutcomes.Outcome had =
          byReason.getOrDefault(text, new ReasonOutcomes.Outcome(text, 0, 0));
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

  /** Shares the current points of the judged reasons among them, in proportion to their weights. */
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

  /** Returns the decision with the suggested points, for an admin to review and deploy. */
  String file(List<Reason> reasons) {
    return rules.with(
        Decisions.LEAD_SCORE,
        "points",
        reasons.stream()
            .filter(each -> each.suggested() != each.points())
            .collect(Collectors.toMap(Reason::rule, each -> String.valueOf(each.suggested()))));
  }
}
