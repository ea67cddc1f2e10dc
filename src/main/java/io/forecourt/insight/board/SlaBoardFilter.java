package io.forecourt.insight.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which part of the board somebody wants to see; null stands for all.
 *
 * @param stores those that the person works for, or one of them
 * @param owner user id
 * @param team role of the owner
 * @param clock a name of a clock, or NEXT_ACTION
 */
record SlaBoardFilter(
    Set<String> stores, String owner, String team, String source, String stage, String clock) {

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
