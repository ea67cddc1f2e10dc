package io.forecourt.workplace;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person typed to find a lead: each part is read as everything it can be.
 *
 * @param contacts a phone number (E.164) or an email address
 * @param names words of a name, lower case
 * @param numbers VINs or stock numbers, upper case
 * @param models vehicle models of up to three words, lower case
 */
record SearchWords(
    List<String> contacts, List<String> names, List<String> numbers, List<String> models) {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final String REGION = "US";
  private static final int SHORTEST_NAME = 2;
  private static final int SHORTEST_NUMBER = 3;
  private static final int MODEL_WORDS = 3;

  static SearchWords of(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    List<String> words =
        Arrays.stream(plain.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
    List<String> contacts = new ArrayList<>(phone(plain).stream().toList());
    words.stream().filter(word -> word.contains("@")).forEach(contacts::add);
    return new SearchWords(
        contacts,
        words.stream()
            .filter(word -> word.length() >= SHORTEST_NAME)
            .filter(word -> word.chars().allMatch(SearchWords::isOfName))
            .toList(),
        words.stream()
            .filter(word -> word.length() >= SHORTEST_NUMBER)
            .filter(word -> word.chars().anyMatch(Character::isDigit))
            .map(word -> word.toUpperCase(Locale.ROOT))
            .toList(),
        models(words));
  }

  private static boolean isOfName(int letter) {
    return Character.isLetter(letter) || letter == '\'' || letter == '-' || letter == '.';
  }

  private static Optional<String> phone(String text) {
    if (!text.matches("[+\\d() .-]{10,20}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(PHONES.parse(text, REGION))
          .filter(PHONES::isPossibleNumber)
          .map(number -> PHONES.format(number, PhoneNumberFormat.E164));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static List<String> models(List<String> words) {
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(
            first ->
                Stream.iterate(
                        first + 1,
                        end -> end <= Math.min(words.size(), first + MODEL_WORDS),
                        end -> end + 1)
                    .map(end -> String.join(" ", words.subList(first, end))))
        .toList();
  }
}
