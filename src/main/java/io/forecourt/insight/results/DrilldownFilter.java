package io.forecourt.insight.results;

import java.util.HashMap;
import java.util.Map;

/**
 * Filter of the leads behind a KPI by what no KPI counts; null for all.
 *
 * @param daysInStage only leads that are in their stage for longer than this
 * @param tried only leads that a message was sent to on this channel, or that were called (CALL)
 * @param unmet only leads that did not meet this clock
 */
record DrilldownFilter(Double daysInStage, String tried, String unmet) {

  /** Condition on {@code lead_kpi}; also takes the parameter {@code now}. */
  static final String SQL =
      """
      (:days::float8 is null or stage_since < :now::timestamptz - :days * interval '1 day')
      and (:tried::text is null
        or exists (select 1 from forecourt.message m where m.lead_id = lead_kpi.lead_id
          and m.direction = 'OUT' and m.channel = :tried)
        or :tried = 'CALL' and exists (select 1 from forecourt.call_attempt a
          where a.lead_id = lead_kpi.lead_id))
      and (:unmet::text is null or exists (select 1 from forecourt.sla_clock c
        where c.lead_id = lead_kpi.lead_id and c.name = :unmet and c.met_at is null))
      """;

  Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>();
    params.put("days", daysInStage);
    params.put("tried", tried);
    params.put("unmet", unmet);
    return params;
  }
}
