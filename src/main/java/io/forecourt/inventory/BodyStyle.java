package io.forecourt.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shape of a vehicle, as buyers ask for it. */
public enum BodyStyle {
  // In the order of reading: "4D Crew Cab Truck" before "Wagon", "Minivan" before "Van".
  PICKUP("Pickup", "pick-?up|truck|crew ?cab|double cab|quad cab|supercrew|camioneta de carga"),
  MINIVAN("Minivan", "mini-?van"),
  VAN("Van", "vans?\\b"),
  SUV("SUV", "suv|sport utility|crossover|cuv"),
  HATCHBACK("Hatchback", "hatch"),
  CONVERTIBLE("Convertible", "convertible|cabriolet|roadster"),
  COUPE("Coupe", "coupe|cup[eé]"),
  WAGON("Wagon", "wagon"),
  SEDAN("Sedan", "sedan|sed[aá]n|4d car|\\b4dr car");

  private final String words;
  private final Pattern pattern;

  BodyStyle(String words, String pattern) {
    this.words = words;
    this.pattern = Pattern.compile("\\b(?:" + pattern + ")");
  }

  /** "SUV" or "Pickup": the words in which our table keeps it. */
  public String words() {
    return words;
  }

  /** Reads what feeds and buyers write: "4D Sport Utility", "truck", "Crew Cab Pickup". */
  public static Optional<BodyStyle> find(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    for (BodyStyle style : values()) {
      if (style.pattern.matcher(plain).find()) {
        return Optional.of(style);
      }
    }
    return Optional.empty();
  }
}
