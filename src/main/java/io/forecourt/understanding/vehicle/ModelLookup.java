package io.forecourt.understanding.vehicle;

import java.util.List;
import java.util.Optional;

/** Looks up the model that one to three words name. */
final class ModelLookup {

  /**
   * A model that fits the words.
   *
   * @param key of the words, with nicknames replaced
   * @param telling whether the words mean nothing but this car, such as a nickname
   */
  record Match(VehicleModels.Model model, String key, boolean telling, boolean misspelled) {}

  /**
   * @param words joined without spaces
   * @param single whether it is one word; only then may it be misspelled
   * @param make named before the words; null where none is
   */
  static Optional<Match> find(String words, boolean single, String make) {
    String plain = VehicleModels.key(words);
    String key = Nicknames.model(plain);
    List<VehicleModels.Model> exact = VehicleModels.named(key);
    List<VehicleModels.Model> candidates = exact;
    if (exact.isEmpty() && single) {
      candidates = VehicleModels.engineNumbered(key);
    }
    boolean telling = !key.equals(plain) || (candidates.size() == 1 && exact.isEmpty());
    boolean misspelled = candidates.isEmpty();
    if (misspelled && single) {
      candidates = Misspellings.models(words, key, make);
    }
    return candidates.stream()
        .filter(model -> make == null || model.make().equals(make))
        .findFirst()
        .map(model -> new Match(model, key, telling, misspelled));
  }

  private ModelLookup() {}
}
