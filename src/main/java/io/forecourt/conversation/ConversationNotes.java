package io.forecourt.conversation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.forecourt.inventory.StockQuery;
import io.forecourt.understanding.Question;
import io.forecourt.understanding.question.AskedQuestion;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.QuestionDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** State that only the conversation itself uses, stored as JSON. */
@JsonIgnoreProperties(ignoreUnknown = true)
final class ConversationNotes {

  /** How often a question was asked, and how often the reply did not answer it. */
  record Tries(int asked, int missed) {}

  Map<Question, Tries> tries = new EnumMap<>(Question.class);
  int notUnderstood;
  boolean gaveFact;
  boolean unreachable;

  /** Signals and other events that a person may have to know about, oldest first. */
  Set<String> concerns = new LinkedHashSet<>();

  /** What the buyer asked and was not answered yet, with what the words said about it. */
  List<AskedQuestion> asked = new ArrayList<>();

  QuestionDetails details = QuestionDetails.NONE;

  /** Words of the messages that are not answered yet. */
  List<String> heard = new ArrayList<>();

  /** What the last answer was about, to which "and 48?" or "make it 5" refers. */
  BuyerQuestion topic;

  /** VINs of the units offered last, in their order. */
  List<String> offered = new ArrayList<>();

  /** VINs of the units that the buyer compares. */
  List<String> compared = new ArrayList<>();

  /** What was searched for last. */
  StockQuery search;

  /** Amounts of the last payment that was asked for. */
  QuestionDetails.Loan loan = QuestionDetails.Loan.NONE;

  LocalDate visitDay;
  LocalTime visitTime;

  /** The visit that the rep is to confirm. */
  Instant visitAt;

  /** Whether the buyer named a time for a call that was not confirmed yet. */
  boolean callAgreed;

  /** The buyer's words about what only a person can answer, oldest first. */
  Set<String> openQuestions = new LinkedHashSet<>();

  /** Templates that close a turn, each sent once. */
  Set<String> closed = new LinkedHashSet<>();

  /** Whether the buyer was asked what a question meant. */
  boolean askedMeaning;

  /** ISO 639-1, of the latest message that tells; null before. */
  String language;

  /** Uncertain facts that were read back to the buyer, as they were phrased. */
  Set<String> readBack = new LinkedHashSet<>();

  /** The vehicle and status that the buyer was last informed about. */
  String told;
}
