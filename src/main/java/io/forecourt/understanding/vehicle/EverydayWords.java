package io.forecourt.understanding.vehicle;

import io.forecourt.platform.CsvTable;
import java.util.HashSet;
import java.util.Set;

/** Words that people use for other things than cars. */
final class EverydayWords {

  private static final Set<String> MODELS = new HashSet<>();
  private static final Set<String> OTHERS = new HashSet<>();

  static {
    CsvTable.shipped(
        "language/everyday-words.csv",
        line -> {
          if (line.text("kind").equals("MODEL")) {
            MODELS.add(VehicleModels.key(line.text("word")));
          } else {
            OTHERS.add(line.text("word"));
          }
        });
  }

  /** Returns whether a model of this name needs a make, a year or "my" next to it. */
  static boolean areModel(String key) {
    return MODELS.contains(key);
  }

  /** Returns whether a word is never a model, not even a misspelled one. */
  static boolean include(String word) {
    return OTHERS.contains(word);
  }

  private EverydayWords() {}
}
