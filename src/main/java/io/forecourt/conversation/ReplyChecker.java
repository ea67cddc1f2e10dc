package io.forecourt.conversation;

import io.forecourt.messaging.gate.ModelWords;
import io.forecourt.messaging.template.WordingRules;
import io.forecourt.understanding.llm.ReplyModel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares what a language model wrote with its sheet. It trusts no word: each one says nothing by
 * itself, or stands on a fact or in the approved text. In doubt a text fails, and the templates are
 * sent.
 */
final class ReplyChecker {

  private static final Pattern MARKUP =
      Pattern.compile(
          "[<>{}\\[\\]`*_|\\\\^~]|&#?\\w+;|[\\p{Cntrl}&&[^\\n]]|\\p{Cf}|\\p{So}|\\p{Cs}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)https?:|www\\.|@|\\b[\\w-]+\\.(?:[a-z]{2,})\\b(?<!\\.m)|\\b[\\w-]+\\[?\\.\\]?com\\b");
  private static final Pattern HUMAN =
      Pattern.compile(
          "(?i)\\b(?:human|(?:real|a|live) person|not an? (?:ro)?bot|not a machine|my name|i am (?!not)"
              + "|i'm (?!not )|this is \\w+ (?:from|at|with)\\b|persona real|ser humano|humano|soy|me llamo"
              + "|mi nombre)\\b");
  private static final Pattern PROMISE =
      Pattern.compile(
          "(?i)\\b(?:will|shall|i'?ll|we'?ll|promise|guarantee\\w*|going to|gonna|definitely|absolutely"
              + "|certainly|for sure|of course|make sure|prometo|garantiz\\w*|vamos a|voy a|claro que)\\b");
  private static final int FOREIGN = 2;

  /** Returns why the words may not be sent; empty where they may. */
  static Optional<ReplyFault> check(GroundingSheet sheet, ReplyModel.Written answer) {
    if (!answer.known()) {
      return Optional.of(ReplyFault.UNKNOWN);
    }
    String text = ReplyWords.straight(answer.text());
    if (text.isEmpty()) {
      return Optional.of(ReplyFault.EMPTY);
    }
    if (text.length() > sheet.longest() || sheet.message(text).length() > sheet.most()) {
      return Optional.of(ReplyFault.LENGTH);
    }
    boolean phrasing = sheet.kind() == ModelWords.Kind.PHRASING;
    return form(sheet, text)
        .or(
            () ->
                phrasing
                    ? PhrasingCheck.check(sheet, text)
                    : speech(sheet, text).or(() -> AnswerCheck.check(sheet, text, answer.facts())));
  }

  private static Optional<ReplyFault> form(GroundingSheet sheet, String text) {
    boolean costsTwice = sheet.language().equals("en") && !isSevenBit(text);
    boolean breaks = text.contains("\n") && !sheet.approved().contains("\n");
    if (MARKUP.matcher(text).find() || costsTwice || breaks) {
      return Optional.of(ReplyFault.CHARACTERS);
    }
    return Optional.empty();
  }

  /** What is wrong with new words, whatever they rest on. */
  static Optional<ReplyFault> speech(GroundingSheet sheet, String text) {
    if (ADDRESS.matcher(text).find()) {
      return Optional.of(ReplyFault.ADDRESS);
    }
    if (text.contains("?") || text.contains("¿")) {
      return Optional.of(ReplyFault.QUESTION);
    }
    if (HUMAN.matcher(text).find()) {
      return Optional.of(ReplyFault.HUMAN);
    }
    if (PROMISE.matcher(text).find()) {
      return Optional.of(ReplyFault.PROMISE);
    }
    if (isForeign(sheet, text)) {
      return Optional.of(ReplyFault.LANGUAGE);
    }
    return Optional.empty();
  }

  private static boolean isForeign(GroundingSheet sheet, String text) {
    List<String> words = ReplyWords.of(text);
    return words.stream().filter(word -> ReplyVocabulary.isForeign(sheet.language(), word)).count()
        >= FOREIGN;
  }

  private static boolean isSevenBit(String text) {
    return WordingRules.faults(
            text.substring(0, Math.min(text.length(), 160)).replace('\n', ' '), true)
        .isEmpty();
  }

  private ReplyChecker() {}
}
