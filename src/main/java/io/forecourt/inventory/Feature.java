package io.forecourt.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of equipment that buyers ask for.
 *
 * @param words what it is called, such as "leather" or "Apple CarPlay"
 * @param pattern of the names that feeds give it, in lower case; understood alike by Java and
 *     PostgreSQL
 */
public record Feature(String words, String pattern) {

  private static final int LONGEST = 60;

  /** Seats of leather only: a leather-wrapped steering wheel and leatherette are none. */
  private static final List<Feature> KNOWN =
      List.of(
          new Feature("leather", "leather(?!ette)(?!.*(wheel|wrap|shift|look|knob))|cuero"),
          new Feature("Apple CarPlay", "car ?play"),
          new Feature("Android Auto", "android ?auto"),
          new Feature("third row", "(third|3rd|three|3|tercera)[- ]?(row|fila)"),
          new Feature("tow package", "tow(ing)?[ -]?(pack|prep|hitch|pkg)|trailer|remolque|hitch"),
          new Feature("sunroof", "sun ?roof|moon ?roof|panoramic (glass )?roof|quemacocos"),
          new Feature(
              "heated rear seats",
              "heated (front (and|&) )?(rear|second[- ]row) seat|rear heated seat"),
          new Feature("heated seats", "heated (front |rear )?seat|seat heater|asientos? calef"),
          new Feature("ventilated seats", "(ventilated|cooled) (front )?seat"),
          new Feature("heated steering wheel", "heated (leather )?steering"),
          new Feature("backup camera", "(back-?up|rear ?view|rearview|reverse) cam|camara tras"),
          new Feature("navigation", "navigation|gps|navegacion"),
          new Feature("remote start", "remote (engine )?start|encendido remoto"),
          new Feature("blind spot monitor", "blind[- ]spot|punto ciego"),
          new Feature("adaptive cruise control", "(adaptive|radar|smart) cruise"),
          new Feature("power liftgate", "(power|hands-free) (lift|tail) ?gate"),
          new Feature("captain's chairs", "captain"),
          new Feature("bed liner", "bed ?liner"),
          new Feature("running boards", "running board|side step"),
          new Feature("premium audio", "bose|harman|jbl|b&o|bang|premium (audio|sound)"),
          new Feature("keyless entry", "keyless|push[- ]button start|smart key"),
          new Feature("Bluetooth", "bluetooth"),
          new Feature("wireless charging", "wireless (phone )?charg"),
          new Feature("roof rack", "roof (rack|rail)"),
          new Feature("removable top", "(removable|hard|soft) ?top"),
          new Feature("rear entertainment", "(rear|seat).*entertainment|dvd|rear screen"));

  private static final Map<String, Pattern> COMPILED =
      KNOWN.stream()
          .collect(Collectors.toMap(Feature::pattern, each -> Pattern.compile(each.pattern)));

  /** Returns the known feature that the words name, or else one of these very words. */
  public static Feature of(String text) {
    String plain = plain(text);
    return KNOWN.stream()
        .filter(known -> known.isNamedBy(plain))
        .findFirst()
        .orElseGet(() -> new Feature(plain, plain));
  }

  /** Known features, for readers of buyers' words. */
  public static List<Feature> known() {
    return KNOWN;
  }

  /** Returns whether an entry of a feed's list names it. */
  public boolean isNamedBy(String listed) {
    Pattern known = COMPILED.get(pattern);
    return (known == null ? Pattern.compile(pattern) : known)
        .matcher(listed.toLowerCase(Locale.ROOT))
        .find();
  }

  /** A buyer's words hold no signs that a pattern would act upon. */
  private static String plain(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}' -]", " ").strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
