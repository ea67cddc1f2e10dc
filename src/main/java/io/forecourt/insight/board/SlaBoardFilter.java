package io.forecourt.insight.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Filter of the board; null for all.
 *
 * @param stores the user's stores, or one of them
 * @param owner user id
 * @param team role of the owner
 * @param clock name of a clock, or NEXT_ACTION
 */
record SlaBoardFilter(
    Set<String> stores, String owner, String team, String source, String stage, String clock) {

  /** Condition on {@code due_item t}. */
  static final String SQL =
      """
      t.store = any(:stores)
      and (:owner::text is null or t.owner = :owner)
      and (:team::text is null or t.team = :team)
      and (:source::text is null or t.source = :source)
      and (:stage::text is null or t.stage = :stage)
      and (:clock::text is null or t.clock = :clock)
      """;

  Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>();
    params.put("stores", stores.toArray(String[]::new));
    params.put("owner", owner);
    params.put("team", team);
    params.put("source", source);
    params.put("stage", stage);
    params.put("clock", clock);
    return params;
  }
}
