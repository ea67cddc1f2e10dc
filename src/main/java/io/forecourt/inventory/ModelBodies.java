package io.forecourt.inventory;

import io.forecourt.platform.CsvTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The bodies in which common models are built, from {@code inventory/model-bodies.csv}. */
final class ModelBodies {

  private static final Map<String, BodyStyle> BY_MODEL = new HashMap<>();

  static {
    CsvTable.shipped(
        "inventory/model-bodies.csv",
        line -> {
          BodyStyle body =
              BodyStyle.find(line.text("body"))
                  .orElseThrow(() -> new IllegalStateException("No body: " + line.text("body")));
          BY_MODEL.put(key(line.text("make"), line.text("model")), body);
          BY_MODEL.putIfAbsent(key("", line.text("model")), body);
        });
  }

  /**
   * @param make empty where the buyer named the model alone
   */
  static Optional<BodyStyle> find(Optional<String> make, String model) {
    return Optional.ofNullable(BY_MODEL.get(key(make.orElse(""), model)));
  }

  private static String key(String make, String model) {
    return (make + " " + model).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]", "").strip();
  }

  private ModelBodies() {}
}
