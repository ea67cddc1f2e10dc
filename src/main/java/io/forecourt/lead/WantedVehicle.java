package io.forecourt.lead;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The car asked for.
 *
 * @param condition new, used or cpo
 * @param color of the outside, in the buyer's words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record WantedVehicle(
    Integer year,
    String make,
    String model,
    String trim,
    String bodyStyle,
    String condition,
    String vin,
    String stockNumber,
    String color) {

  /** A vehicle of any color. */
  public WantedVehicle(
      Integer year,
      String make,
      String model,
      String trim,
      String bodyStyle,
      String condition,
      String vin,
      String stockNumber) {
    this(year, make, model, trim, bodyStyle, condition, vin, stockNumber, null);
  }

  public WantedVehicle withColor(String wished) {
    return new WantedVehicle(
        year, make, model, trim, bodyStyle, condition, vin, stockNumber, wished);
  }

  public static WantedVehicle ofVin(String vin) {
    return new WantedVehicle(null, null, null, null, null, null, vin, null);
  }

  /** Returns whether enough is known to look the vehicle up. */
  @JsonIgnore
  public boolean isNamed() {
    return vin != null || stockNumber != null || model != null;
  }

  /** Returns the vehicle as a message names it: "black 2024 Toyota Camry XSE". */
  public String spoken() {
    StringBuilder name = new StringBuilder();
    for (Object part : new Object[] {color, year, make, model, trim}) {
      if (part != null) {
        name.append(name.isEmpty() ? "" : " ").append(part);
      }
    }
    return name.isEmpty() ? "the vehicle" : name.toString();
  }
}
