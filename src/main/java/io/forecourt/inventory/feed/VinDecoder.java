package io.forecourt.inventory.feed;

import io.forecourt.platform.CsvTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a VIN says by itself: country, make and model year (ISO 3779, 49 CFR 565). Only makers that
 * sell in North America are decoded, because others use the characters as they like.
 */
record VinDecoder(String vin) {

  private static final Map<String, List<String>> MAKES = new HashMap<>();
  private static final int WMI = 3;
  private static final int YEAR_PLACE = 9;
  private static final int CYCLE = 6;
  private static final int FIRST_YEAR = 1980;
  private static final int YEARS = 30;
  private static final String YEAR_CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";

  static {
    CsvTable.shipped("inventory/wmi.csv", line -> MAKES.put(line.text("wmi"), line.list("makes")));
  }

  /** Returns the makes that are built under this code; none if it is not known. */
  List<String> makes() {
    return MAKES.getOrDefault(vin.substring(0, WMI), List.of());
  }

  /** Returns the make if the code has only one. */
  Optional<String> make() {
    return makes().size() == 1 ? Optional.of(makes().get(0)) : Optional.empty();
  }

  /**
   * Returns the model year. A letter in the seventh place means 2010 to 2039, a digit 1980 to 2009;
   * heavy trucks do not keep that rule, so a year that is too far ahead is one of the cycle before.
   *
   * @param thisYear models of the next year are on sale in this one
   */
  Optional<Integer> year(int thisYear) {
    int code = YEAR_CODES.indexOf(vin.charAt(YEAR_PLACE));
    if (code < 0 || makes().isEmpty()) {
      return Optional.empty();
    }
    int early = FIRST_YEAR + code;
    int late = early + YEARS;
    boolean isLate = Character.isLetter(vin.charAt(CYCLE)) && late <= thisYear + 2;
    return Optional.of(isLate ? late : early);
  }

  /** Returns where it was built; empty for countries whose codes are divided further. */
  Optional<String> country() {
    return switch (vin.charAt(0)) {
      case '1', '4', '5' -> Optional.of("the United States");
      case '2' -> Optional.of("Canada");
      case '3' -> Optional.of("Mexico");
      case 'J' -> Optional.of("Japan");
      case 'L' -> Optional.of("China");
      case 'W' -> Optional.of("Germany");
      default -> ofTwo();
    };
  }

  private Optional<String> ofTwo() {
    char second = vin.charAt(1);
    return switch (vin.charAt(0)) {
      case '7' -> second >= 'F' ? Optional.of("the United States") : Optional.empty();
      case 'K' -> second >= 'L' && second <= 'R' ? Optional.of("South Korea") : Optional.empty();
      case 'S' ->
          second >= 'A' && second <= 'M' ? Optional.of("the United Kingdom") : Optional.empty();
      case 'Y' -> second >= 'S' && second <= 'W' ? Optional.of("Sweden") : Optional.empty();
      case 'Z' -> second >= 'A' && second <= 'R' ? Optional.of("Italy") : Optional.empty();
      default -> Optional.empty();
    };
  }
}
