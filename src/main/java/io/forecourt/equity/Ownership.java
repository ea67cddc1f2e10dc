package io.forecourt.equity;

import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A vehicle of a customer, as far as the store's records know it. */
record Ownership(
    String vin,
    Integer year,
    String make,
    String model,
    LocalDate purchasedOn,
    Boolean boughtHere,
    String finance,
    BigDecimal payoff,
    LocalDate payoffOn,
    LocalDate maturesOn,
    LocalDate lastServiceOn,
    LocalDate nextServiceOn) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final int END_OF_VIN = 11;

  /** "Bought a 2021 Toyota Camry here in March 2021, last service June 3". */
  String describe(Store store, LocalDate today) {
    return Stream.of(
            Optional.of(purchase()),
            day("last service", lastServiceOn, today),
            // One that is over may have been kept or missed: the records do not say.
            day("next service", nextServiceOn, today)
                .filter(text -> !nextServiceOn.isBefore(today)),
            Optional.ofNullable(maturesOn).map(this::maturity),
            Optional.ofNullable(payoff).map(amount -> payoff(amount, store, today)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private String purchase() {
    boolean here = Boolean.TRUE.equals(boughtHere);
    String when = purchasedOn == null ? "" : MONTH.format(purchasedOn);
    if (here) {
      return "Bought %s here%s".formatted(vehicle(), when.isEmpty() ? "" : " in " + when);
    }
    return "Owns %s%s".formatted(vehicle(), when.isEmpty() ? "" : ", bought in " + when);
  }

  private String vehicle() {
    String name =
        Stream.of(Optional.ofNullable(year), Optional.ofNullable(make), Optional.ofNullable(model))
            .flatMap(Optional::stream)
            .map(Object::toString)
            .collect(Collectors.joining(" "));
    if (make == null) {
      return vin == null ? "a vehicle" : "the vehicle with the VIN …" + vin.substring(END_OF_VIN);
    }
    return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  private String maturity(LocalDate end) {
    return "%s ends in %s".formatted("LEASE".equals(finance) ? "lease" : "loan", MONTH.format(end));
  }

  private String payoff(BigDecimal amount, Store store, LocalDate today) {
    return "payoff "
        + StoreFormats.money(amount, store)
        + (payoffOn == null ? "" : " as of " + day(payoffOn, today));
  }

  private static Optional<String> day(String what, LocalDate day, LocalDate today) {
    return Optional.ofNullable(day).map(known -> what + " " + day(known, today));
  }

  private static String day(LocalDate day, LocalDate today) {
    return (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
  }
}
