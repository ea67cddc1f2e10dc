package io.forecourt.understanding.vehicle;

import io.forecourt.platform.CsvTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes and models as their makers spell them. */
final class VehicleModels {

  private static final Pattern LETTERS_AND_ENGINE = Pattern.compile("([a-z]{1,3})(\\d{3})h?");

  /** Make and model as the maker spells them. */
  record Model(String make, String name) {}

  private static final Map<String, String> MAKES = new HashMap<>();
  private static final Map<String, List<Model>> MODELS = new HashMap<>();

  static {
    CsvTable.shipped("language/models.csv", line -> add(line.text("make"), line.text("model")));
    MAKES.put("landrover", "Land Rover");
    MAKES.put("alfaromeo", "Alfa Romeo");
  }

  /** Returns the models of that name, of any make. */
  static List<Model> named(String key) {
    return MODELS.getOrDefault(key, List.of());
  }

  /** Returns every model by the key of its name. */
  static Map<String, List<Model>> byKey() {
    return MODELS;
  }

  /**
   * Returns the model of a name with an engine's number: "ES350" is an ES, "GLC300" a GLC-Class.
   */
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

  /** Returns the make that a word names; null if it names none. */
  static String make(String word) {
    String key = key(word);
    return MAKES.get(Nicknames.make(key));
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

  /** Returns a name without spaces, signs and the "s" of a plural. */
  static String key(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "")
        .replaceAll("(?<=[a-z]{4})s$|(?<=\\d)s$", "");
  }

  private VehicleModels() {}
}
