package io.forecourt.insight.results;

/**
 * One rate of one part of the leads, with its benchmark.
 *
 * @param by dimension of the breakdown
 * @param key of the part; empty for all, or where a lead has none
 * @param label of the part, as people read it
 * @param leads in the part
 * @param percent {@code counted} of {@code of}; null if there is nothing to count
 * @param low lower end of the 95 percent interval, in percent
 * @param from the good range begins, in percent
 * @param alarm whether even the better end of the interval is bad, so that a manager has to act
 * @param weakest of the links of a sale it falls shortest of its benchmark
 */
record KpiRow(
    Dimension by,
    String key,
    String label,
    int leads,
    String figure,
    String title,
    int counted,
    int of,
    Double percent,
    Double low,
    Double high,
    Double from,
    Double target,
    Double to,
    boolean alarm,
    boolean weakest) {}
