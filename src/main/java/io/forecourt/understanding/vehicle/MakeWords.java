package io.forecourt.understanding.vehicle;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a text, and the makes they name. */
record MakeWords(List<Word> words) {

  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9'&-]*");

  /** A word and its position in the text. */
  record Word(int start, int end, String text) {}

  static MakeWords in(String text) {
    return new MakeWords(
        WORD.matcher(text)
            .results()
            .map(word -> new Word(word.start(), word.end(), word.group()))
            .toList());
  }

  int size() {
    return words.size();
  }

  Word word(int index) {
    return words.get(index);
  }

  String joined(int first, int length) {
    return words.subList(first, first + length).stream()
        .map(Word::text)
        .collect(Collectors.joining());
  }

  /** Returns the make that a word names; null if it names none. */
  String make(int index) {
    return VehicleModels.make(words.get(index).text());
  }

  /** Returns the make that one or two words before a word name; null if they name none. */
  String makeBefore(int index) {
    String make = index > 0 ? make(index - 1) : null;
    return make == null && index > 1 ? VehicleModels.make(joined(index - 2, 2)) : make;
  }

  /**
   * Returns how many words before a model name its make, one that is misspelled or said twice
   * included.
   *
   * @param makeOfModel the make to look for where none is spelled correctly
   */
  int lengthOfMakeBefore(int index, String makeOfModel) {
    String make = makeBefore(index);
    if (make == null) {
      return index > 0 && Misspellings.isMake(words.get(index - 1).text(), makeOfModel) ? 1 : 0;
    }
    boolean two = make(index - 1) == null || (index > 1 && make.equals(make(index - 2)));
    return two ? 2 : 1;
  }

  /** "Genesis GV70": the first is the make, though there was a model of that name. */
  boolean isMakeOfNext(int index) {
    String make = make(index);
    return make != null
        && index + 1 < words.size()
        && VehicleModels.named(VehicleModels.key(words.get(index + 1).text())).stream()
            .anyMatch(model -> model.make().equals(make));
  }
}
