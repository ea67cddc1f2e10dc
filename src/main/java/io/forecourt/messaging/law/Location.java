package io.forecourt.messaging.law;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where somebody is, as far as one can tell.
 *
 * @param zones those in which the person may be
 * @param places whose law applies, each with the zones in which it is read
 * @param known by what: the postal code, the area code, or nothing
 */
public record Location(Set<ZoneId> zones, List<Jurisdiction> places, By known) {

  /** What says where somebody is. */
  public enum By {
    POSTAL_CODE,
    AREA_CODE,
    /** Then the law of every place applies. */
    NOTHING
  }

  /** For a receipt: the zones and states that were taken. */
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
