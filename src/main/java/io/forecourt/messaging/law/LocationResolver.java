package io.forecourt.messaging.law;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import io.forecourt.platform.CsvTable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Finds out where somebody is: by the postal code, else by the area code. The law of the area
 * code's state applies as well (Florida presumes so), read in that state's own zones.
 */
@Component
public class LocationResolver {

  private static final int PREFIX = 3;

  /** Guam is awake while the mainland sleeps: no moment suits both, and its numbers are known. */
  private static final String FAR_AWAY = "GU";

  /** "+1" and three digits. */
  private static final int AREA_CODE_END = 5;

  private static final int FIRST_EXCHANGE = 200;
  private static final int LAST_EXCHANGE = 999;

  private final TreeMap<String, PostalArea> byFirstPrefix = new TreeMap<>();
  private final Map<String, Set<ZoneId>> zonesOfState = new TreeMap<>();
  private final Map<String, Set<ZoneId>> zonesOfAreaCode = new ConcurrentHashMap<>();
  private final Location anywhere;
  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final PhoneNumberOfflineGeocoder geocoder = PhoneNumberOfflineGeocoder.getInstance();
  private final PhoneNumberToTimeZonesMapper zones = PhoneNumberToTimeZonesMapper.getInstance();

  private record PostalArea(String last, Jurisdiction place) {}

  LocationResolver() {
    CsvTable.shipped(
        "law/postal-areas.csv",
        line -> {
          Jurisdiction jurisdiction =
              new Jurisdiction(
                  line.text("state"),
                  line.list("zones").stream()
                      .map(ZoneId::of)
                      .collect(Collectors.toUnmodifiableSet()));
          byFirstPrefix.put(line.text("from"), new PostalArea(line.text("to"), jurisdiction));
          zonesOfState
              .computeIfAbsent(jurisdiction.state(), state -> new HashSet<>())
              .addAll(jurisdiction.zones());
        });
    this.anywhere = everyPlace();
  }

  /**
   * @param e164 the number that would be called or texted, where there is one
   */
  public Location locate(Optional<String> postalCode, Optional<String> e164) {
    Optional<Jurisdiction> home = postalCode.flatMap(this::byPostalCode);
    Optional<Jurisdiction> line = e164.flatMap(this::byNumber);
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

  private Location everyPlace() {
    List<Jurisdiction> all =
        zonesOfState.entrySet().stream()
            .filter(state -> !state.getKey().equals(FAR_AWAY))
            .map(state -> new Jurisdiction(state.getKey(), Set.copyOf(state.getValue())))
            .toList();
    Set<ZoneId> everyZone =
        all.stream()
            .flatMap(jurisdiction -> jurisdiction.zones().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Location(everyZone, all, Location.By.NOTHING);
  }

  private Optional<Jurisdiction> byPostalCode(String postalCode) {
    if (!postalCode.strip().matches("\\d{5}(-?\\d{4})?")) {
      return Optional.empty();
    }
    String prefix = postalCode.strip().substring(0, PREFIX);
    return Optional.ofNullable(byFirstPrefix.floorEntry(prefix))
        .map(Map.Entry::getValue)
        .filter(area -> area.last().compareTo(prefix) >= 0)
        .map(PostalArea::place);
  }

  /** Toll-free numbers and those of no place are nowhere. */
  private Optional<Jurisdiction> byNumber(String e164) {
    try {
      PhoneNumber number = numbers.parse(e164, "US");
      Set<ZoneId> found =
          number.getCountryCode() == 1
              ? zonesOfAreaCode.computeIfAbsent(e164.substring(0, AREA_CODE_END), this::areaCode)
              : zonesOf(number);
      Optional<String> state = stateOf(number);
      // A country-wide number has all zones of the country and no state: it could be anywhere.
      if (found.isEmpty() || (number.getCountryCode() == 1 && state.isEmpty())) {
        return Optional.empty();
      }
      return Optional.of(new Jurisdiction(state.orElse(""), found));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Numbers move between the exchanges of an area code, mobile ones above all, so all of its zones
   * count: 850 is Panama City as well as Tallahassee.
   */
  private Set<ZoneId> areaCode(String areaCode) {
    return IntStream.rangeClosed(FIRST_EXCHANGE, LAST_EXCHANGE)
        .mapToObj(exchange -> parsed(areaCode + exchange + "0100"))
        .flatMap(number -> zonesOf(number).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<ZoneId> zonesOf(PhoneNumber number) {
    return zones.getTimeZonesForGeographicalNumber(number).stream()
        .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
        .map(ZoneId::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  private PhoneNumber parsed(String e164) {
    try {
      return numbers.parse(e164, "US");
    } catch (NumberParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<String> stateOf(PhoneNumber number) {
    if (number.getCountryCode() != 1) {
      return Optional.empty();
    }
    String described = geocoder.getDescriptionForValidNumber(number, Locale.US);
    int comma = described.lastIndexOf(", ");
    String last = comma < 0 ? described : described.substring(comma + 2);
    return Optional.ofNullable(StateNames.CODES.get(last))
        .or(() -> Optional.of(last).filter(code -> code.matches("[A-Z]{2}")));
  }
}
