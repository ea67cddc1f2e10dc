package io.forecourt.conversation;

import io.forecourt.inventory.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks other words for an approved text: they say the same, no less and no more. */
final class PhrasingCheck {

  private final GroundingSheet sheet;

  private PhrasingCheck(GroundingSheet sheet) {
    this.sheet = sheet;
  }

  static Optional<ReplyFault> check(GroundingSheet sheet, String text) {
    String approved = sheet.approved();
    String words = text;
    int from = 0;
    for (String sentence : sheet.keep()) {
      int at = text.indexOf(sentence, from);
      if (at < 0) {
        return Optional.of(ReplyFault.KEPT);
      }
      from = at + sentence.length();
      words = cut(words, sentence);
      approved = cut(approved, sentence);
    }
    String free = approved;
    String other = words;
    if (other.isBlank()) {
      return Optional.of(ReplyFault.EMPTY);
    }
    boolean lost =
        sheet.values().stream().anyMatch(value -> free.contains(value) && !other.contains(value));
    return lost
        ? Optional.of(ReplyFault.KEPT)
        : ReplyChecker.speech(sheet, other).or(() -> new PhrasingCheck(sheet).same(free, other));
  }

  private static String cut(String text, String sentence) {
    int at = text.indexOf(sentence);
    return at < 0 ? text : text.substring(0, at) + " ; " + text.substring(at + sentence.length());
  }

  private Optional<ReplyFault> same(String approved, String other) {
    List<String> before = ReplyWords.of(approved);
    List<String> after = ReplyWords.of(other);
    Set<String> known = Set.copyOf(before);
    for (String word : after) {
      boolean empty = ReplyVocabulary.PHRASING.contains(sheet.language(), word);
      if (!known.contains(word) && !empty) {
        return Optional.of(ReplyWords.isNumber(word) ? ReplyFault.NUMBER : ReplyFault.WORD);
      }
    }
    if (!numbers(before).equals(numbers(after))) {
      return Optional.of(ReplyFault.NUMBER);
    }
    if (!denied(before).equals(denied(after))) {
      return Optional.of(ReplyFault.NEGATION);
    }
    if (ModelSubjects.isForbidden(other) && !ModelSubjects.isForbidden(approved)) {
      return Optional.of(ReplyFault.SUBJECT);
    }
    boolean invented =
        Feature.known().stream()
            .anyMatch(feature -> feature.isNamedBy(other) && !feature.isNamedBy(approved));
    return invented ? Optional.of(ReplyFault.MIXED) : Optional.empty();
  }

  /** Each number with the word that says of what it is, in order. */
  private List<String> numbers(List<String> words) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (ReplyWords.isNumber(words.get(i))) {
        numbers.add(words.get(i) + " " + next(words, i));
      }
    }
    return numbers;
  }

  private List<String> denied(List<String> words) {
    List<String> denied = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (ReplyWords.isNegation(words.get(i))) {
        denied.add(next(words, i));
      }
    }
    return denied;
  }

  /** Returns the next word that says something. */
  private String next(List<String> words, int from) {
    return words.subList(from + 1, words.size()).stream()
        .filter(word -> !ReplyVocabulary.PHRASING.contains(sheet.language(), word))
        .filter(word -> !ReplyWords.isNumber(word))
        .findFirst()
        .orElse("");
  }
}
