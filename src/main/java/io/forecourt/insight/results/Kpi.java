package io.forecourt.insight.results;

/**
 * The definition of a rate, as the view {@code kpi} states it.
 *
 * @param counted column of the view {@code lead_kpi}: true where a lead counts
 * @param over column of the same view: true where a lead is counted against
 * @param words what counts, over what
 */
record Kpi(String name, String title, String counted, String over, String words) {}
