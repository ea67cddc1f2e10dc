package io.forecourt.understanding.vehicle;

import io.forecourt.platform.CsvTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The version of a model: "XSE", "King Ranch". */
final class Trims {

  private static final Map<String, String> BY_KEY = new HashMap<>();
  private static final Pattern AFTER_MODEL;

  static {
    CsvTable.shipped(
        "language/trims.csv",
        line -> BY_KEY.put(VehicleModels.key(line.text("trim")), line.text("trim")));
    String names =
        BY_KEY.values().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Trims::loosely)
            .collect(Collectors.joining("|"));
    AFTER_MODEL =
        Pattern.compile(
            "^(?:[ ,]+(?:(?:19|20)\\d\\d|'?\\d\\d|hybrid|awd|4x4|4wd|crew cab|diesel|the|in|with"
                + "|you have|is it|an?)){0,12}?[ ,]+("
                + names
                + ")(?![\\w-])");
  }

  /**
   * @param end where it ends in the text
   */
  record Found(String name, int end) {}

  /** Returns the trim right after a model that ends at {@code from}. */
  static Optional<Found> findAfter(String text, int from) {
    Matcher matcher = AFTER_MODEL.matcher(text.substring(from, Math.min(text.length(), from + 48)));
    return matcher.find()
        ? Optional.of(
            new Found(BY_KEY.get(VehicleModels.key(matcher.group(1))), from + matcher.end()))
        : Optional.empty();
  }

  private static String loosely(String name) {
    return Pattern.compile("[^A-Za-z0-9]+")
        .splitAsStream(name.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("[ /-]?"));
  }

  private Trims() {}
}
