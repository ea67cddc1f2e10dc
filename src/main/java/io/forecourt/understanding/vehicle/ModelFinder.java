package io.forecourt.understanding.vehicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds makes and models in a text, in whatever way people write them. */
final class ModelFinder {

  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9'&-]*");

  private static final int LONGEST = 3;
  private static final int SHORT_ANSWER = 5;

  private final ModelSurroundings surroundings;
  private final boolean asked;
  private final UnitIndex unitIndex;
  private final List<Token> tokens;
  private final Set<Integer> used = new HashSet<>();

  /**
   * @param asked a car is what was asked for
   */
  ModelFinder(String text, boolean asked, UnitIndex unitIndex) {
    this.surroundings = new ModelSurroundings(text);
    this.asked = asked;
    this.unitIndex = unitIndex;
    this.tokens =
        WORD.matcher(text)
            .results()
            .map(word -> new Token(word.start(), word.end(), word.group()))
            .toList();
  }

  /** A car in a text. */
  record Found(int start, int end, String make, String model, boolean misspelt) {}

  private record Token(int start, int end, String text) {}

  /** In the order of the text; those of one make and model stand together. */
  List<Found> find() {
    List<Found> found = new ArrayList<>();
    for (int length = LONGEST; length >= 1; length--) {
      for (int first = 0; first + length <= tokens.size(); first++) {
        model(first, length).ifPresent(found::add);
      }
    }
    for (int first = 0; first < tokens.size(); first++) {
      loneMake(first, found);
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private Optional<Found> model(int first, int length) {
    if (length == 1 && isMakeOfNext(first)) {
      return Optional.empty();
    }
    for (int index = first; index < first + length; index++) {
      if (used.contains(index)) {
        return Optional.empty();
      }
    }
    StringBuilder joined = new StringBuilder();
    for (int index = first; index < first + length; index++) {
      joined.append(tokens.get(index).text());
    }
    String plain = VehicleModels.key(joined.toString());
    String key = VehicleModels.full(plain);
    String make = first > 0 ? VehicleModels.make(tokens.get(first - 1).text()) : null;
    if (make == null && first > 1) {
      make = VehicleModels.make(tokens.get(first - 2).text() + tokens.get(first - 1).text());
    }
    List<VehicleModels.Model> candidates = VehicleModels.named(key);
    if (candidates.isEmpty() && length == 1) {
      candidates = VehicleModels.engineNumbered(key);
    }
    boolean nickname =
        !key.equals(plain) || (candidates.size() == 1 && VehicleModels.named(key).isEmpty());
    boolean misspelt = candidates.isEmpty();
    if (misspelt && length == 1) {
      candidates = VehicleModels.misspelt(tokens.get(first).text(), key, make);
    }
    String wanted = make;
    VehicleModels.Model model =
        candidates.stream()
            .filter(each -> wanted == null || each.make().equals(wanted))
            .findFirst()
            .orElse(null);
    if (model == null || !(nickname || isCar(first, length, key, make))) {
      return Optional.empty();
    }
    int start = tokens.get(first).start();
    if (make == null
        && first > 0
        && VehicleModels.isMisspeltMake(tokens.get(first - 1).text(), model.make())) {
      start = tokens.get(first - 1).start();
      used.add(first - 1);
    }
    if (make != null) {
      int back = VehicleModels.make(tokens.get(first - 1).text()) != null ? 1 : 2;
      if (back == 1 && first > 1 && make.equals(VehicleModels.make(tokens.get(first - 2).text()))) {
        back = 2;
      }
      start = tokens.get(first - back).start();
      used.add(first - 1);
      used.add(first - back);
    }
    for (int index = first; index < first + length; index++) {
      used.add(index);
    }
    return Optional.of(
        new Found(
            start, tokens.get(first + length - 1).end(), model.make(), model.name(), misspelt));
  }

  /** "Genesis GV70": the first is the make, though there was a model of that name. */
  private boolean isMakeOfNext(int index) {
    String make = VehicleModels.make(tokens.get(index).text());
    return make != null
        && index + 1 < tokens.size()
        && VehicleModels.named(VehicleModels.key(tokens.get(index + 1).text())).stream()
            .anyMatch(model -> model.make().equals(make));
  }

  /** A word of everyday talk needs company. */
  private boolean isCar(int first, int length, String key, String make) {
    int start = start(first);
    int end = end(first + length - 1);
    if (make != null) {
      return true;
    }
    if (key.length() <= 2 && !surroundings.isSeparate(start, end)) {
      return false;
    }
    boolean everyday = isShort(key) || key.matches("\\d+") || EverydayWords.areModel(key);
    boolean answer =
        asked && !key.matches("\\d+") && key.length() > 2 && tokens.size() <= SHORT_ANSWER;
    return !everyday
        || answer
        || surroundings.isAboutACar(start, end, key)
        || (unitIndex.hasModel(key) && surroundings.hasDeterminer(start));
  }

  /** Two letters may be anything; a letter and a number, as in X5, seldom are. */
  private static boolean isShort(String key) {
    return key.length() <= 2 && !Pattern.matches("[a-z]\\d|rx|nx|gx|ux|tx", key);
  }

  private int start(int token) {
    return tokens.get(token).start();
  }

  private int end(int token) {
    return tokens.get(token).end();
  }

  private void loneMake(int index, List<Found> found) {
    if (used.contains(index)) {
      return;
    }
    String make = VehicleModels.make(tokens.get(index).text());
    boolean word =
        Set.of("ram", "mini", "genesis", "saturn", "lincoln", "jaguar", "fiat")
            .contains(tokens.get(index).text());
    if (make != null && !word && !surroundings.isDealer(start(index), end(index))) {
      used.add(index);
      found.add(new Found(tokens.get(index).start(), tokens.get(index).end(), make, null, false));
    }
  }
}
