package io.forecourt.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A fact as words.
 *
 * @param exact its value with the commas in it
 * @param quote whether it is said in exactly these words; what denies something always is
 * @param numeric whether its value is a number alone
 */
record Grounds(
    GroundingSheet.Fact fact,
    List<String> value,
    List<String> exact,
    Set<String> words,
    boolean quote,
    boolean numeric) {

  static Grounds of(GroundingSheet.Fact fact) {
    List<String> value = ReplyWords.of(fact.value());
    Set<String> words = new HashSet<>(value);
    words.addAll(ReplyWords.of(fact.label()));
    return new Grounds(
        fact,
        value,
        ReplyWords.withCommas(fact.value()),
        words,
        fact.quote() || ReplyWords.negates(value),
        value.stream().allMatch(ReplyWords::isNumber));
  }
}
