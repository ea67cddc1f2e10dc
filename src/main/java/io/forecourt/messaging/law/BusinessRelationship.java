package io.forecourt.messaging.law;

import io.forecourt.platform.CsvLine;
import io.forecourt.platform.CsvTable;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long an inquiry or a purchase allows calls to a person who did not consent to them. */
@Component
public class BusinessRelationship {

  private final List<Row> rows = new ArrayList<>();

  BusinessRelationship() {
    CsvTable.shipped("law/business-relationship.csv", line -> rows.add(row(line)));
  }

  private record Row(String rule, String state, Period purchase, Period inquiry, String source) {}

  /**
   * @param rule its name in receipts
   * @param ends the first moment at which a call is no longer allowed
   */
  public record Expiry(String rule, String source, Instant ends) {}

  /**
   * Returns when the relationship expires under the strictest law that applies.
   *
   * @param inquiry when the person last contacted the store
   * @param purchase when the person last bought
   */
  public Expiry expiry(Location location, Optional<Instant> inquiry, Optional<Instant> purchase) {
    return rows.stream()
        .filter(
            row ->
                row.state().equals("*")
                    || location.places().stream()
                        .anyMatch(jurisdiction -> jurisdiction.state().equals(row.state())))
        .map(row -> new Expiry(row.rule(), row.source(), ends(row, inquiry, purchase, location)))
        .min(Comparator.comparing(Expiry::ends))
        .orElseThrow();
  }

  private static Instant ends(
      Row row, Optional<Instant> inquiry, Optional<Instant> purchase, Location location) {
    ZoneId zone = location.zones().iterator().next();
    Instant byInquiry = inquiry.map(at -> plus(at, row.inquiry(), zone)).orElse(Instant.MIN);
    Instant byPurchase = purchase.map(at -> plus(at, row.purchase(), zone)).orElse(Instant.MIN);
    return byInquiry.isAfter(byPurchase) ? byInquiry : byPurchase;
  }

  private static Instant plus(Instant start, Period period, ZoneId zone) {
    return ZonedDateTime.ofInstant(start, zone).plus(period).toInstant();
  }

  private static Row row(CsvLine line) {
    return new Row(
        line.text("rule"),
        line.text("state"),
        line.value("purchase", Period::parse),
        line.value("inquiry", Period::parse),
        line.text("source"));
  }
}
