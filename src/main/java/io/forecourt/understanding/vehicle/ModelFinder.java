package io.forecourt.understanding.vehicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds makes and models in a text, the way people write them. */
final class ModelFinder {

  /** Makes that are also a word, a place or a name. */
  private static final Set<String> AMBIGUOUS_MAKES =
      Set.of("ram", "mini", "genesis", "saturn", "lincoln", "jaguar", "fiat");

  private static final int LONGEST = 3;
  private static final int SHORT_ANSWER = 5;

  private final MakeWords words;
  private final ModelSurroundings surroundings;
  private final AmbiguousNames ambiguousNames;
  private final Set<Integer> used = new HashSet<>();

  /**
   * @param asked whether the message answers the question about the car
   */
  ModelFinder(String text, boolean asked, UnitIndex units) {
    this.words = MakeWords.in(text);
    this.surroundings = new ModelSurroundings(text);
    this.ambiguousNames =
        new AmbiguousNames(surroundings, units, asked && words.size() <= SHORT_ANSWER);
  }

  /** A make or model in a text; the model is null where only the make is named. */
  record Found(int start, int end, String make, String model, boolean misspelled) {}

  /** Returns makes and models in the order of the text; the longest names are looked for first. */
  List<Found> find() {
    List<Found> found = new ArrayList<>();
    for (int length = LONGEST; length >= 1; length--) {
      for (int first = 0; first + length <= words.size(); first++) {
        model(first, length).ifPresent(found::add);
      }
    }
    for (int index = 0; index < words.size(); index++) {
      loneMake(index).ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private Optional<Found> model(int first, int length) {
    boolean article =
        length > 1 && words.word(first).text().equals("a") && words.makeBefore(first) == null;
    boolean paint =
        surroundings.isPaint(words.word(first).start(), words.word(first + length - 1).end());
    if ((length == 1 && words.isMakeOfNext(first))
        || isAnyUsed(first, length)
        || article
        || paint) {
      return Optional.empty();
    }
    String make = words.makeBefore(first);
    return ModelLookup.find(words.joined(first, length), length == 1, make)
        .filter(match -> match.telling() || make != null || isCar(first, length, match.key()))
        .map(match -> claim(first, length, match));
  }

  private boolean isAnyUsed(int first, int length) {
    return IntStream.range(first, first + length).anyMatch(used::contains);
  }

  private boolean isCar(int first, int length, String key) {
    return ambiguousNames.isCar(
        words.word(first).start(), words.word(first + length - 1).end(), key);
  }

  /** Claims the words of a model and of the make before it, so that they name nothing else. */
  private Found claim(int first, int length, ModelLookup.Match match) {
    VehicleModels.Model model = match.model();
    int from = first - words.lengthOfMakeBefore(first, model.make());
    IntStream.range(from, first + length).forEach(used::add);
    return new Found(
        words.word(from).start(),
        words.word(first + length - 1).end(),
        model.make(),
        model.name(),
        match.misspelled());
  }

  private Optional<Found> loneMake(int index) {
    MakeWords.Word word = words.word(index);
    String make = words.make(index);
    if (make == null
        || used.contains(index)
        || AMBIGUOUS_MAKES.contains(word.text())
        || surroundings.isDealer(word.start(), word.end())) {
      return Optional.empty();
    }
    used.add(index);
    return Optional.of(new Found(word.start(), word.end(), make, null, false));
  }
}
