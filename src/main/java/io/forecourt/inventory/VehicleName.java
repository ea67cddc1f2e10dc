package io.forecourt.inventory;

/**
 * What a vehicle is called.
 *
 * @param trim empty where it is not known
 * @param bodyStyle in the words of {@link BodyStyle} where they are recognized; may be empty
 */
public record VehicleName(int year, String make, String model, String trim, String bodyStyle) {

  /** "2024 Toyota Camry XSE". */
  public String spoken() {
    return "%d %s %s %s".formatted(year, make, model, trim).trim();
  }
}
