package io.forecourt.understanding.vehicle;

import io.forecourt.platform.CsvTable;
import java.util.HashMap;
import java.util.Map;

/** Short names of makes and models: "chevy", "vette". */
final class Nicknames {

  private static final Map<String, String> MAKES = new HashMap<>();
  private static final Map<String, String> MODELS = new HashMap<>();

  static {
    CsvTable.shipped(
        "language/nicknames.csv",
        line -> {
          Map<String, String> names = line.text("kind").equals("MAKE") ? MAKES : MODELS;
          names.put(line.text("nickname"), line.text("name"));
        });
  }

  /** Returns the key of the make that a nickname means; the same key if it is no nickname. */
  static String make(String key) {
    return MAKES.getOrDefault(key, key);
  }

  /** Returns the key of the model that a nickname means; the same key if it is no nickname. */
  static String model(String key) {
    return MODELS.getOrDefault(key, key);
  }

  private Nicknames() {}
}
