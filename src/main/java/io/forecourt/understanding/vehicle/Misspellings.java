package io.forecourt.understanding.vehicle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the make or model that a misspelled word means. */
final class Misspellings {

  private static final int MOST_SLIPS = 2;
  private static final int SHORTEST_MAKE = 4;
  private static final int SHORTEST_MODEL = 5;

  /** Names of this length allow two slips; shorter ones would turn into other words. */
  private static final int LONG_MODEL = 8;

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_SLIPS);

  /**
   * Returns the models of the closest name: one slip away, or two for a long name or next to a
   * make. The first letter and the digits have to be right.
   *
   * @param make beside the word; null where there is none
   */
  static List<VehicleModels.Model> models(String word, String key, String make) {
    if (key.length() < SHORTEST_MODEL
        || EverydayWords.include(word)
        || VehicleModels.make(key) != null) {
      return List.of();
    }
    int slips = make == null && key.length() < LONG_MODEL ? 1 : MOST_SLIPS;
    return VehicleModels.byKey().entrySet().stream()
        .filter(entry -> isSimilar(entry.getKey(), key))
        .filter(entry -> make != null || !EverydayWords.areModel(entry.getKey()))
        .map(entry -> Map.entry(DISTANCE.apply(entry.getKey(), key), entry.getValue()))
        .filter(entry -> entry.getKey() > 0 && entry.getKey() <= slips)
        .min(Comparator.comparingInt(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  private static boolean isSimilar(String model, String key) {
    return model.length() >= SHORTEST_MODEL
        && model.charAt(0) == key.charAt(0)
        && digits(model).equals(digits(key));
  }

  private static String digits(String key) {
    return key.replaceAll("\\D", "");
  }

  static boolean isMake(String word, String make) {
    String key = VehicleModels.key(word);
    String right = VehicleModels.key(make);
    int slips = DISTANCE.apply(key, right);
    return key.length() >= SHORTEST_MAKE && slips >= 0 && key.charAt(0) == right.charAt(0);
  }

  private Misspellings() {}
}
