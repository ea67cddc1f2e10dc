package io.forecourt.understanding;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a buyer wants to know, beside the signals of a message. */
final class BuyerQuestions {

  private static final Pattern ROBOT =
      Pattern.compile(
          "\\b(?:are|r) (?:you|u|this|these) (?:an? )?(?:real|actual|human|person|bot|robot"
              + "|machine|ai|computer|chatbot|automated|alive)\\b"
              + "|\\bis (?:this|it|that) (?:an? )?(?:bot|robot|machine|ai|chatbot|automated|computer"
              + "|real person|human|auto)\\b|\\bam i (?:talking|texting|chatting|speaking) (?:to"
              + "|with) an?\\b");
  private static final Pattern HOURS =
      Pattern.compile(
          "\\b(?:what time|when|how late|until when|till when"
              + "|what are)\\b[^.?!]{0,30}\\b(?:open|close|opening|closing|hours)\\b"
              + "|\\b(?:are|r) (?:you|u|y'all|you guys) (?:still )?(?:open|closed)\\b"
              + "|\\b(?:opening|business|store|your) hours\\b"
              + "|\\byou open (?:on|today|tomorrow|sun|sat)");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:where (?:are|r|is) (?:you|u|y'all|you guys|your (?:store|lot|dealership)"
              + "|the (?:store|lot|dealership))|what(?:'s| is) (?:your|the) address"
              + "|your (?:address|location)|how do i get there|directions to)\\b");
  private static final Pattern PAYMENT =
      Pattern.compile(
          "\\b(?:what|how much|whats|any idea|ballpark|roughly)\\b[^.?!]{0,50}\\b(?:payments?"
              + "|a month|per month|monthly|/mo(?:nth)?)\\b|\\bmonthly payment\\b[^.?!]{0,20}\\?");

  /**
   * @param plain the normalized message
   * @param message what was read in the same message
   */
  static Set<BuyerQuestion> findIn(String plain, MessageContent message) {
    Set<BuyerQuestion> questions = EnumSet.noneOf(BuyerQuestion.class);
    add(questions, BuyerQuestion.ROBOT, ROBOT, plain);
    add(questions, BuyerQuestion.HOURS, HOURS, plain);
    add(questions, BuyerQuestion.PLACE, PLACE, plain);
    add(questions, BuyerQuestion.PAYMENT, PAYMENT, plain);
    if (message.signals().contains(Signal.AVAILABILITY_QUESTION)) {
      questions.add(BuyerQuestion.AVAILABILITY);
    }
    if (message.signals().contains(Signal.PRICE_QUESTION)
        && !questions.contains(BuyerQuestion.PAYMENT)) {
      questions.add(BuyerQuestion.PRICE);
    }
    boolean saysNothingElse = message.signals().isEmpty() && message.facts().said().isEmpty();
    if (questions.isEmpty() && saysNothingElse && plain.contains("?")) {
      questions.add(BuyerQuestion.OTHER);
    }
    return questions;
  }

  private static void add(
      Set<BuyerQuestion> questions, BuyerQuestion question, Pattern words, String plain) {
    if (words.matcher(plain).find()) {
      questions.add(question);
    }
  }

  private BuyerQuestions() {}
}
