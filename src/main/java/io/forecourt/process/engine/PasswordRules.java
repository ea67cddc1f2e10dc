package io.forecourt.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/** What a password has to be, whichever way it is set: Admin, REST, settings or code. */
class PasswordRules implements PasswordPolicy {

  static final String EXPLANATION =
      "Choose another password: at least 12 characters, or 10 with three of lowercase letters,"
          + " uppercase letters, digits and symbols. It can't contain your name, be a common"
          + " password, or be the current one.";

  private static final int LONG = 12;
  private static final int SHORTEST = 10;
  private static final int KINDS = 3;
  private static final int DISTINCT = 5;

  /** Shorter names are found in too many words; they only must not be the whole password. */
  private static final int NAME_LENGTH = 4;

  private static final Set<String> COMMON = common();

  private final List<PasswordPolicyRule> rules;

  /**
   * @param isCurrent whether a password is the user's current one
   */
  PasswordRules(BiPredicate<String, User> isCurrent) {
    this.rules =
        List.of(
            new Rule(
                "At least 12 characters, or 10 with three of lowercase letters, uppercase letters,"
                    + " digits and symbols",
                (password, user) -> isLongEnough(password)),
            new Rule(
                "Not the user's name", (password, user) -> user == null || !names(password, user)),
            new Rule("Not a common password", (password, user) -> !isCommon(password)),
            new Rule(
                "Not the current password",
                (password, user) -> user == null || !isCurrent.test(password, user)));
  }

  /** Shown by Admin in the words of the placeholder. */
  private record Rule(String text, BiPredicate<String, User> test) implements PasswordPolicyRule {

    @Override
    public String getPlaceholder() {
      return text;
    }

    @Override
    public Map<String, String> getParameters() {
      return Map.of();
    }

    @Override
    public boolean execute(String password) {
      return execute(password, null);
    }

    @Override
    public boolean execute(String password, User user) {
      return test.test(password, user);
    }
  }

  @Override
  public List<PasswordPolicyRule> getRules() {
    return rules;
  }

  private static boolean isLongEnough(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= LONG || (length >= SHORTEST && kinds(password) >= KINDS);
  }

  private static long kinds(String password) {
    return Stream.<IntPredicate>of(
            Character::isLowerCase,
            Character::isUpperCase,
            Character::isDigit,
            sign -> !Character.isLetterOrDigit(sign))
        .filter(kind -> password.codePoints().anyMatch(kind))
        .count();
  }

  private static boolean names(String password, User user) {
    String lower = password.toLowerCase(Locale.ROOT);
    String letters = lower.replaceAll("[^\\p{L}]", "");
    return Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
        .filter(name -> name != null && !name.isBlank())
        .map(name -> name.toLowerCase(Locale.ROOT).strip())
        .anyMatch(
            name -> name.length() < NAME_LENGTH ? letters.equals(name) : lower.contains(name));
  }

  /** A common word with digits and symbols around it is as easy to guess as the word. */
  private static boolean isCommon(String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    String word =
        lower
            .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
            .replace('0', 'o')
            .replace('3', 'e')
            .replace('4', 'a')
            .replace('@', 'a')
            .replace('5', 's')
            .replace('$', 's');
    Predicate<String> isKnown = COMMON::contains;
    return password.codePoints().distinct().count() < DISTINCT
        || isKnown.test(lower)
        || isKnown.test(word)
        || isKnown.test(half(word));
  }

  /** Returns the half of a word that is written twice, else the word. */
  private static String half(String word) {
    String half = word.substring(0, word.length() / 2);
    return word.equals(half + half) ? half : word;
  }

  private static Set<String> common() {
    try (InputStream words =
        PasswordRules.class.getResourceAsStream("/passwords/common-passwords.txt")) {
      return new String(words.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
