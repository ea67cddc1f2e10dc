package io.forecourt.equity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.feed.FeedLine;
import io.forecourt.feed.FeedRecord;
import io.forecourt.feed.FieldValues;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads what one line says about a vehicle that the person owns. */
final class OwnedVehicleReader {

  private static final int LONGEST = 500;

  private final LocalDate today;

  OwnedVehicleReader(LocalDate today) {
    this.today = today;
  }

  /** Returns nothing if the line does not say which vehicle it is about. */
  Optional<OwnedVehicle> read(FeedRecord<CustomerColumn> record, FeedLine<CustomerColumn> line) {
    Row row = new Row(record, line, JsonNodeFactory.instance.objectNode());
    Optional<String> vin = line.optional(CustomerColumn.VIN, FieldValues::vin);
    boolean named =
        line.text(CustomerColumn.YEAR).isPresent()
            && line.text(CustomerColumn.MAKE).isPresent()
            && line.text(CustomerColumn.MODEL).isPresent();
    if (vin.isEmpty() && !named) {
      if (CustomerColumn.OF_THE_VEHICLE.stream().anyMatch(each -> line.text(each).isPresent())) {
        line.warn(
            "Neither VIN nor year, make and model say which vehicle this is, so what the line says"
                + " about it is left out.");
      }
      return Optional.empty();
    }
    vin.ifPresent(value -> row.said().put("vin", value));
    row.number("year", CustomerColumn.YEAR, FieldValues::year);
    row.text("make", CustomerColumn.MAKE);
    row.text("model", CustomerColumn.MODEL);
    row.text("trim_level", CustomerColumn.TRIM);
    row.number("mileage", CustomerColumn.MILEAGE, FieldValues::count);
    purchase(row);
    money(row);
    row.day("last_service_on", CustomerColumn.LAST_SERVICE_ON, today);
    row.number("last_service_mileage", CustomerColumn.LAST_SERVICE_MILEAGE, FieldValues::count);
    row.day("next_service_on", CustomerColumn.NEXT_SERVICE_ON, today);
    row.text("declined_work", CustomerColumn.DECLINED_WORK);
    return Optional.of(new OwnedVehicle(row.said()));
  }

  /** The date of a deal in our own records means that it was bought here, unless they deny it. */
  private void purchase(Row row) {
    row.day("purchased_on", CustomerColumn.PURCHASED_ON, today);
    Optional<LocalDate> sold =
        row.line().optional(CustomerColumn.SOLD_ON, text -> FieldValues.day(text, today));
    sold.ifPresent(day -> row.said().put("purchased_on", day.toString()).put("bought_here", true));
    row.line()
        .text(CustomerColumn.BOUGHT_HERE)
        .ifPresent(text -> row.said().put("bought_here", FieldValues.isYes(text)));
  }

  private void money(Row row) {
    row.line()
        .found(CustomerColumn.FINANCE, OwnedVehicleReader::finance)
        .ifPresent(kind -> row.said().put("finance", kind));
    row.money("payoff", CustomerColumn.PAYOFF);
    row.day("payoff_on", CustomerColumn.PAYOFF_ON, today);
    row.money("payment", CustomerColumn.PAYMENT);
    row.number("term_months", CustomerColumn.TERM_MONTHS, FieldValues::count);
    row.day("matures_on", CustomerColumn.MATURES_ON, today);
    row.text("payment_record", CustomerColumn.PAYMENT_RECORD);
  }

  private static Optional<String> finance(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (plain.startsWith("l")) {
      return Optional.of("LEASE");
    }
    if (plain.startsWith("c")) {
      return Optional.of("CASH");
    }
    return plain.matches("(f|r|retail|loan|p|purchase).*")
        ? Optional.of("FINANCE")
        : Optional.empty();
  }

  /** A row of {@code customer_vehicle}; a column that the file has and leaves empty is null. */
  private record Row(
      FeedRecord<CustomerColumn> record, FeedLine<CustomerColumn> line, ObjectNode said) {

    void text(String name, CustomerColumn column) {
      if (record.given().contains(column)) {
        said.put(
            name,
            line.found(column, text -> Optional.of(text).filter(each -> each.length() <= LONGEST))
                .orElse(null));
      }
    }

    void number(String name, CustomerColumn column, Function<String, Integer> parse) {
      if (record.given().contains(column)) {
        said.put(name, line.optional(column, parse).orElse(null));
      }
    }

    void money(String name, CustomerColumn column) {
      if (record.given().contains(column)) {
        said.put(name, line.optional(column, FieldValues::money).orElse(null));
      }
    }

    void day(String name, CustomerColumn column, LocalDate today) {
      if (record.given().contains(column)) {
        said.put(
            name,
            line.optional(column, text -> FieldValues.day(text, today))
                .map(LocalDate::toString)
                .orElse(null));
      }
    }
  }
}
