package io.forecourt.messaging.law;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where a person is, as far as it is known.
 *
 * @param zones those in which the person may be
 * @param places the states whose law applies, each with its own zones
 * @param known the source: the postal code, the area code, or nothing
 */
public record Location(Set<ZoneId> zones, List<Jurisdiction> places, By known) {

  /** The source of a location. */
  public enum By {
    POSTAL_CODE,
    AREA_CODE,
    /** The law of every place applies. */
    NOTHING
  }

  /** Describes the assumed zones and states for a receipt. */
  public String describe() {
    return switch (known) {
      case POSTAL_CODE -> "%s by postal code (%s)".formatted(zoneNames(), states());
      case AREA_CODE -> "%s by area code (%s)".formatted(zoneNames(), states());
      case NOTHING -> "unknown, so all zones and states";
    };
  }

  private String zoneNames() {
    return zones.stream()
        .map(ZoneId::getId)
        .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Set::toString))
        .replaceAll("[\\[\\]]", "");
  }

  private String states() {
    return places.stream().map(Jurisdiction::state).collect(Collectors.joining(", "));
  }
}
