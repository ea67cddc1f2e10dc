package io.forecourt.insight.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which leads results are counted from: those that came in a period, as far as they are chosen.
 *
 * @param from first day
 * @param to last day
 * @param zone of the days
 * @param owner user id; null for all
 */
record ReportScope(
    Set<String> stores,
    LocalDate from,
    LocalDate to,
    ZoneId zone,
    String owner,
    String source,
    String sourceClass) {

  /** A condition on {@code lead_kpi} or a query with the same columns. */
  static final String SQL =
      """
      store = any(:stores) and received_at >= :from and received_at < :until
      and (:owner::text is null or owner = :owner)
      and (:source::text is null or source = :source)
      and (:sourceClass::text is null or source_class = :sourceClass)
      """;

  Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>();
    params.put("stores", stores.toArray(String[]::new));
    params.put("from", begins());
    params.put("until", ends());
    params.put("zone", zone.getId());
    params.put("owner", owner);
    params.put("source", source);
    params.put("sourceClass", sourceClass);
    return params;
  }

  Instant begins() {
    return from.atStartOfDay(zone).toInstant();
  }

  Instant ends() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** As many days, just before. */
  ReportScope before() {
    long days = from.until(to, ChronoUnit.DAYS) + 1;
    return new ReportScope(
        stores, from.minusDays(days), from.minusDays(1), zone, owner, source, sourceClass);
  }

  /** The only store of the scope; null if there are several. */
  String store() {
    return stores.size() == 1 ? stores.iterator().next() : null;
  }
}
