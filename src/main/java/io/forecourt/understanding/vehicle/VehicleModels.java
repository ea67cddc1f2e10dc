package io.forecourt.understanding.vehicle;

import io.forecourt.platform.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Makes and models as their makers spell them, with their nicknames and misspellings. */
final class VehicleModels {

  private static final Pattern LETTERS_AND_ENGINE = Pattern.compile("([a-z]{1,3})(\\d{3})h?");

  private static final Map<String, String> NICKNAMES =
      Map.ofEntries(
          Map.entry("chevy", "chevrolet"),
          Map.entry("chev", "chevrolet"),
          Map.entry("vw", "volkswagen"),
          Map.entry("merc", "mercedesbenz"),
          Map.entry("benz", "mercedesbenz"),
          Map.entry("mercede", "mercedesbenz"),
          Map.entry("beemer", "bmw"),
          Map.entry("bimmer", "bmw"),
          Map.entry("caddy", "cadillac"),
          Map.entry("yota", "toyota"),
          Map.entry("landrover", "landrover"));

  private static final Map<String, String> SHORT_NAMES =
      Map.ofEntries(
          Map.entry("vette", "corvette"),
          Map.entry("stang", "mustang"),
          Map.entry("taco", "tacoma"),
          Map.entry("burb", "suburban"),
          Map.entry("f1fifty", "f150"),
          Map.entry("ram1500", "1500"),
          Map.entry("ram2500", "2500"),
          Map.entry("ram3500", "3500"),
          Map.entry("mache", "mustangmache"),
          Map.entry("tesla3", "model3"),
          Map.entry("teslay", "modely"),
          Map.entry("silverado1500", "silverado1500"),
          Map.entry("raptor", "f150"));

  /** As its maker spells it. */
  record Model(String make, String name) {}

  private static final Map<String, String> MAKES = new HashMap<>();
  private static final Map<String, List<Model>> MODELS = new HashMap<>();
  private static final int SHORTEST_SLIP = 4;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

  static {
    CsvTable.shipped("language/models.csv", line -> add(line.text("make"), line.text("model")));
    MAKES.put("landrover", "Land Rover");
    MAKES.put("alfaromeo", "Alfa Romeo");
  }

  /**
   * One slip, or two in a long name or beside a make; digits must be right, and so must the start.
   */
  static List<Model> misspelt(String word, String key, String make) {
    if (key.length() < 5 || EverydayWords.include(word) || make(key) != null) {
      return List.of();
    }
    return MODELS.entrySet().stream()
        .filter(entry -> entry.getKey().length() >= 5 && entry.getKey().charAt(0) == key.charAt(0))
        .filter(entry -> entry.getKey().replaceAll("\\D", "").equals(key.replaceAll("\\D", "")))
        .filter(entry -> make != null || !EverydayWords.areModel(entry.getKey()))
        .map(entry -> Map.entry(DISTANCE.apply(entry.getKey(), key), entry.getValue()))
        .filter(
            entry ->
                entry.getKey() > 0 && entry.getKey() <= (make == null && key.length() < 8 ? 1 : 2))
        .min(Comparator.comparingInt(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  static List<Model> named(String key) {
    return MODELS.getOrDefault(key, List.of());
  }

  /** The full name's key of a short one. */
  static String full(String key) {
    return SHORT_NAMES.getOrDefault(key, key);
  }

  static boolean isMisspeltMake(String word, String make) {
    String key = key(word);
    int slips = DISTANCE.apply(key, key(make));
    return key.length() >= SHORTEST_SLIP
        && slips >= 0
        && slips <= 2
        && key.charAt(0) == key(make).charAt(0);
  }

  /** "ES350" is an ES, "GLC300" a GLC-Class: the number tells the engine. */
  static List<Model> engineNumbered(String key) {
    Matcher matcher = LETTERS_AND_ENGINE.matcher(key);
    if (!matcher.matches()) {
      return List.of();
    }
    return Stream.of(matcher.group(1), matcher.group(1) + "class")
        .flatMap(name -> MODELS.getOrDefault(name, List.of()).stream())
        .filter(model -> model.make().equals("Lexus") || model.name().endsWith("-Class"))
        .limit(1)
        .toList();
  }

  static String make(String word) {
    String key = key(word);
    return MAKES.get(NICKNAMES.getOrDefault(key, key));
  }

  private static void add(String make, String model) {
    MAKES.put(key(make), make);
    put(key(model), new Model(make, model));
    if (model.endsWith("-Class")) {
      put(key(model.replace("-Class", "")) + "class", new Model(make, model));
    }
  }

  private static void put(String key, Model model) {
    MODELS.computeIfAbsent(key, none -> new ArrayList<>()).add(model);
  }

  static String key(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "")
        .replaceAll("(?<=[a-z]{4})s$", "");
  }

  private VehicleModels() {}
}
