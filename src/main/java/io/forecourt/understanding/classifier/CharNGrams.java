package io.forecourt.understanding.classifier;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of a sentence, their neighbours, and groups of letters inside words (which survive a
 * typing slip), each hashed to one of {@link #WIDTH} places.
 */
final class CharNGrams {

  static final int WIDTH = 1 << 14;

  private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?|\\d+|[?!$%]");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final int LONGEST_WORD = 20;

  /** The places a sentence in plain words touches, each once, in order. */
  static int[] extract(String plain) {
    IntStream.Builder places = IntStream.builder();
    Matcher words = WORD.matcher(plain);
    String before = "^";
    String beforeThat = "";
    while (words.find()) {
      String word = Character.isDigit(words.group().charAt(0)) ? "0" : words.group();
      places.add(place("w " + word));
      places.add(place("2 " + before + " " + word));
      places.add(place("3 " + beforeThat + " " + before + " " + word));
      letters("<" + word + ">", places);
      beforeThat = before;
      before = word;
    }
    places.add(place("2 " + before + " $"));
    return Arrays.stream(places.build().toArray()).sorted().distinct().toArray();
  }

  private static void letters(String word, IntStream.Builder places) {
    int end = Math.min(word.length(), LONGEST_WORD);
    for (int size = SHORTEST; size <= LONGEST; size++) {
      for (int from = 0; from + size <= end; from++) {
        places.add(place("c " + word.substring(from, from + size)));
      }
    }
  }

  /** FNV-1a, because its result is the same on every machine and in every version of Java. */
  private static int place(String gram) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < gram.length(); i++) {
      hash = (hash ^ gram.charAt(i)) * 0x01000193;
    }
    return (hash ^ (hash >>> 15)) & (WIDTH - 1);
  }

  private CharNGrams() {}
}
