package io.forecourt.insight.board;

/**
 * Numbers of one group of due items.
 *
 * @param by what the items are grouped by: ALL, CLOCK, STORE, TEAM, OWNER, SOURCE or STAGE
 * @param key value of the group; empty where a lead has none
 * @param met met today, in time
 * @param late met today, after the due time
 */
record SlaBoardTally(String by, String key, int breached, int soon, int met, int late) {}
