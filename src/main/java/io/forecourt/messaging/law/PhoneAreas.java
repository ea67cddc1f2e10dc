package io.forecourt.messaging.law;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** States and their time zones by the area code of a phone number. */
final class PhoneAreas {

  /** "+1" and three digits. */
  private static final int AREA_CODE_END = 5;

  private static final int FIRST_EXCHANGE = 200;
  private static final int LAST_EXCHANGE = 999;

  private final Map<String, Set<ZoneId>> zonesOfAreaCode = new ConcurrentHashMap<>();
  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final PhoneNumberOfflineGeocoder geocoder = PhoneNumberOfflineGeocoder.getInstance();
  private final PhoneNumberToTimeZonesMapper zones = PhoneNumberToTimeZonesMapper.getInstance();

  /** Finds the state of an E.164 number; empty for toll-free and other non-geographic numbers. */
  Optional<Jurisdiction> find(String e164) {
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
   * Returns all zones of an area code. Numbers are ported between its exchanges, mobile numbers
   * above all: 850 is Panama City as well as Tallahassee.
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
