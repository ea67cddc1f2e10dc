package io.forecourt.inventory;

import java.util.Locale;
import java.util.Optional;

/** Which wheels are driven. */
public enum Drivetrain {
  AWD,
  FOUR_WHEEL,
  FWD,
  RWD;

  /** "AWD", "4WD", "FWD" or "RWD". */
  public String words() {
    return this == FOUR_WHEEL ? "4WD" : name();
  }

  /** Reads what feeds and buyers write: "4x4", "All-Wheel Drive", "Front Wheel Drive". */
  public static Optional<Drivetrain> find(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    if (plain.matches(".*(awd|allwheel|quattro|4matic|xdrive).*")) {
      return Optional.of(AWD);
    }
    if (plain.matches(".*(4wd|4x4|fourwheel|4wheel).*")) {
      return Optional.of(FOUR_WHEEL);
    }
    if (plain.matches(".*(fwd|frontwheel|2wdfront).*")) {
      return Optional.of(FWD);
    }
    return plain.matches(".*(rwd|rearwheel).*") ? Optional.of(RWD) : Optional.empty();
  }
}
