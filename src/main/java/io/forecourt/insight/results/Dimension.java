package io.forecourt.insight.results;

/** Dimension by which results are broken down. */
enum Dimension {
  ALL("''"),
  SEGMENT("segment"),
  SOURCE("source"),
  SOURCE_CLASS("source_class"),
  STORE("store"),
  REP("coalesce(owner, '')"),
  CHANNEL("channel"),
  STAGE("stage"),
  /** Question at which the assistant's conversation ended. */
  QUESTION("coalesce(last_asked, '')"),
  /** By tens: 40 means 40 to 49, and 90 means 90 to 100. */
  SCORE("coalesce(lpad((least(score, 99) / 10 * 10)::text, 2, '0'), '')"),
  BAND("coalesce(band, '')"),
  PROCESS_VERSION("coalesce(process_version::text, '')"),
  CADENCE_VERSION("coalesce(cadence_version::text, '')"),
  AFTER_HOURS("case when after_hours then 'CLOSED' else 'OPEN' end"),
  DAY("to_char(received_at at time zone :zone, 'YYYY-MM-DD')"),
  WEEK("to_char(date_trunc('week', received_at at time zone :zone), 'YYYY-MM-DD')"),
  MONTH("to_char(received_at at time zone :zone, 'YYYY-MM')");

  private final String sql;

  Dimension(String sql) {
    this.sql = sql;
  }

  /** An expression over the columns of {@code lead_kpi}, with {@code :zone} for the store's. */
  String sql() {
    return sql;
  }

  /** Whether its values follow each other in time. */
  boolean isTime() {
    return this == DAY || this == WEEK || this == MONTH;
  }
}
