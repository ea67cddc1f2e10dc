package io.forecourt.messaging.law;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds out where a person is: by the postal code, otherwise by the area code. The law of the area
 * code's state applies as well (Florida presumes so), in that state's own time zones.
 */
@Component
public class LocationResolver {

  /** No moment suits both Guam and the mainland, and a number in Guam is known by its area code. */
  private static final String FAR_AWAY = "GU";

  private final PostalAreas postalAreas = new PostalAreas();
  private final PhoneAreas phoneAreas = new PhoneAreas();
  private final Location anywhere = anywhere(postalAreas.states());

  /**
   * @param e164 the number that would be called or texted, where there is one
   */
  public Location locate(Optional<String> postalCode, Optional<String> e164) {
    Optional<Jurisdiction> home = postalCode.flatMap(postalAreas::find);
    Optional<Jurisdiction> line = e164.flatMap(phoneAreas::find);
    if (home.isPresent()) {
      List<Jurisdiction> jurisdictions = new ArrayList<>();
      jurisdictions.add(home.get());
      line.filter(jurisdiction -> !jurisdiction.state().equals(home.get().state()))
          .ifPresent(jurisdictions::add);
      return new Location(home.get().zones(), jurisdictions, Location.By.POSTAL_CODE);
    }
    return line.map(
            jurisdiction ->
                new Location(jurisdiction.zones(), List.of(jurisdiction), Location.By.AREA_CODE))
        .orElse(anywhere);
  }

  private static Location anywhere(List<Jurisdiction> states) {
    List<Jurisdiction> all =
        states.stream().filter(jurisdiction -> !jurisdiction.state().equals(FAR_AWAY)).toList();
    Set<ZoneId> everyZone =
        all.stream()
            .flatMap(jurisdiction -> jurisdiction.zones().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Location(everyZone, all, Location.By.NOTHING);
  }
}
