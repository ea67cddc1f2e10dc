package io.forecourt.equity;

import io.forecourt.feed.ColumnNames;
import io.forecourt.feed.TitledColumn;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a customer file. {@code equity/customer-columns.csv} has the names that it has in the
 * exports of dealer management systems.
 */
enum CustomerColumn implements TitledColumn {
  CUSTOMER_NUMBER,
  FIRST_NAME,
  LAST_NAME,
  FULL_NAME,
  EMAIL,
  EMAIL_2,
  CELL_PHONE,
  HOME_PHONE,
  WORK_PHONE,
  PHONE,
  STREET,
  STREET_2,
  CITY,
  REGION,
  POSTAL_CODE,
  LANGUAGE,
  VIN,
  YEAR,
  MAKE,
  MODEL,
  TRIM,
  MILEAGE,
  /** By us; {@link #PURCHASED_ON} does not say where. */
  SOLD_ON,
  PURCHASED_ON,
  BOUGHT_HERE,
  FINANCE,
  PAYOFF,
  PAYOFF_ON,
  PAYMENT,
  TERM_MONTHS,
  MATURES_ON,
  PAYMENT_RECORD,
  LAST_SERVICE_ON,
  LAST_SERVICE_MILEAGE,
  NEXT_SERVICE_ON,
  DECLINED_WORK,
  CONSENT,
  CONSENT_ON,
  DO_NOT_CONTACT,
  DO_NOT_CALL,
  DO_NOT_TEXT,
  DO_NOT_EMAIL;

  private static final String OF_A_VEHICLE = "vehicle.";

  private static final ColumnNames<CustomerColumn> NAMES =
      new ColumnNames<>("equity/customer-columns.csv", CustomerColumn.class);

  /** Those by which a person can be known. */
  static final Set<CustomerColumn> OF_THE_PERSON = EnumSet.range(CUSTOMER_NUMBER, STREET);

  /** Those that say something about a vehicle, beside which one it is. */
  static final Set<CustomerColumn> OF_THE_VEHICLE = EnumSet.range(MILEAGE, DECLINED_WORK);

  /** Fields of a vehicle inside a customer count for the vehicle alone: its "id" is not theirs. */
  static Optional<CustomerColumn> find(String header) {
    return NAMES
        .find(header)
        .or(
            () ->
                Optional.of(header)
                    .filter(name -> name.startsWith(OF_A_VEHICLE))
                    .flatMap(name -> NAMES.find(name.substring(OF_A_VEHICLE.length())))
                    .filter(EnumSet.range(VIN, DECLINED_WORK)::contains));
  }

  @Override
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Rejected lines are listed for months, which is no place for names and numbers. */
  @Override
  public boolean isPersonal() {
    return true;
  }
}
