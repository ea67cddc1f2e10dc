package io.forecourt.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text in the form in which a reply and its facts are compared. */
final class ReplyWords {

  /** Numbers with their sign, and words with their apostrophes. */
  private static final Pattern WORD =
      Pattern.compile(",|[$#+]?\\d[\\d.,:/-]*\\d%?|[$#+]?\\d%?|[\\p{L}\\p{M}]+(?:'[\\p{L}]+)*");

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

  /** "All-wheel" is "all wheel", and "8-speed" is "8 speed"; telephone numbers stay whole. */
  private static final Pattern HYPHEN =
      Pattern.compile("(?<=\\p{L})[-/](?=[\\p{L}\\d])|(?<=\\d)[-/](?=\\p{L})");

  private static final Pattern CLAUSES =
      Pattern.compile(
          "[.!?;]+(?=\\s|$)|[\\n\\r]+|\\b(?:but|however|though|although|pero|aunque)\\b");

  /** Stands for words that were taken out. */
  static final String CUT = "|";

  private static final Set<String> BETWEEN_PARTS = Set.of(",", "and", "plus", "y", "mas");

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("zero", "0"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("twelve", "12"),
          Map.entry("dos", "2"),
          Map.entry("tres", "3"),
          Map.entry("cuatro", "4"),
          Map.entry("cinco", "5"),
          Map.entry("seis", "6"),
          Map.entry("siete", "7"),
          Map.entry("ocho", "8"),
          Map.entry("nueve", "9"),
          Map.entry("diez", "10"));

  private static final Set<String> NEGATIONS =
      Set.of(
          "no", "not", "never", "none", "nothing", "neither", "nor", "without", "lacks", "lack",
          "missing", "except", "cannot", "ni", "nunca", "ningun", "ninguna", "ninguno", "sin",
          "nada", "jamas", "tampoco");

  /** Returns the words in order, in lower case, singular, numbers as digits. */
  static List<String> of(String text) {
    return withCommas(text).stream().filter(word -> !word.equals(",")).toList();
  }

  static List<String> withCommas(String text) {
    List<String> words = new ArrayList<>();
    String plain = HYPHEN.matcher(ModelSubjects.plain(straight(text))).replaceAll(" ");
    Matcher word = WORD.matcher(THOUSANDS.matcher(plain).replaceAll(""));
    while (word.find()) {
      words.add(stem(word.group()));
    }
    return words;
  }

  static Set<String> setOf(List<String> texts) {
    Set<String> words = new HashSet<>();
    texts.forEach(text -> words.addAll(of(text)));
    return words;
  }

  /** Returns the clauses of a text, each a claim of its own. */
  static List<String> clauses(String text) {
    return CLAUSES
        .splitAsStream(straight(text))
        .map(String::strip)
        .filter(clause -> !clause.isEmpty())
        .toList();
  }

  /** Returns the parts of a clause between commas and "and". */
  static List<List<String>> parts(List<String> clause) {
    List<List<String>> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (String word : clause) {
      if (BETWEEN_PARTS.contains(word)) {
        parts.add(part);
        part = new ArrayList<>();
      } else {
        part.add(word);
      }
    }
    parts.add(part);
    return parts;
  }

  /** Replaces typographic quotes, dashes and spaces, which make a text message cost twice. */
  static String straight(String text) {
    return text.strip()
        .replaceAll("[‘’ʼ]", "'")
        .replaceAll("[“”]", "\"")
        .replaceAll("[‐-―]", "-")
        .replace("…", "...")
        .replaceAll("[\\u00A0\\u2009\\u202F]", " ");
  }

  static boolean isNumber(String word) {
    return DIGIT.matcher(word).find();
  }

  static boolean isNegation(String word) {
    return NEGATIONS.contains(word) || word.endsWith("n't");
  }

  static boolean negates(List<String> words) {
    return words.stream().anyMatch(ReplyWords::isNegation);
  }

  private static String stem(String word) {
    String number = NUMBERS.get(word);
    if (number != null) {
      return number;
    }
    boolean plural =
        word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("'s");
    return plural && !isNumber(word) && !isNegation(word)
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private ReplyWords() {}
}
