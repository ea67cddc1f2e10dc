package io.forecourt.conversation;

import io.forecourt.inventory.BodyStyle;
import io.forecourt.inventory.Drivetrain;
import io.forecourt.inventory.Fuel;
import java.util.Locale;
import java.util.Optional;

/** What a vehicle is like, as a sentence about it has it. */
final class VehicleWords {

  /** "an SUV", in Spanish "una SUV". */
  static String body(String style, ReplyLanguage language) {
    BodyStyle known = BodyStyle.find(style).orElse(null);
    if (language == ReplyLanguage.ENGLISH) {
      return Articles.indefinite(known == BodyStyle.SUV ? style : style.toLowerCase(Locale.ROOT));
    }
    return known == null ? style : SpanishWords.BODY.get(known);
  }

  /** "gas", "a plug-in hybrid". */
  static String fuel(Fuel fuel, ReplyLanguage language) {
    return switch (fuel) {
      case GAS -> language.pick("a gas vehicle", "de gasolina");
      case DIESEL -> language.pick("a diesel", "de diésel");
      case HYBRID -> language.pick("a hybrid", "híbrido");
      case PLUG_IN_HYBRID -> language.pick("a plug-in hybrid", "híbrido enchufable");
      case ELECTRIC -> language.pick("electric", "eléctrico");
    };
  }

  /** "hybrid"; empty for gas and diesel, which need no word. */
  static Optional<String> electrified(Fuel fuel, ReplyLanguage language) {
    return switch (fuel) {
      case HYBRID -> Optional.of(language.pick("hybrid", "híbrido"));
      case PLUG_IN_HYBRID -> Optional.of(language.pick("plug-in hybrid", "híbrido enchufable"));
      case ELECTRIC -> Optional.of(language.pick("electric", "eléctrico"));
      default -> Optional.empty();
    };
  }

  /** "all-wheel drive (AWD)", in Spanish "tracción en las cuatro ruedas (AWD)". */
  static String drivetrain(Drivetrain drivetrain, ReplyLanguage language) {
    String words =
        switch (drivetrain) {
          case AWD -> language.pick("all-wheel drive", "tracción en las cuatro ruedas");
          case FOUR_WHEEL -> language.pick("four-wheel drive", "tracción 4x4");
          case FWD -> language.pick("front-wheel drive", "tracción delantera");
          case RWD -> language.pick("rear-wheel drive", "tracción trasera");
        };
    return words + " (" + drivetrain.words() + ")";
  }

  private VehicleWords() {}
}
