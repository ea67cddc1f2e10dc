package io.forecourt.conversation;

import io.forecourt.inventory.StockQuery;
import io.forecourt.understanding.question.AskedQuestion;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.QuestionDetails;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a conversation remembers of questions and answers, so that short replies make sense. */
final class ConversationMemory {

  private static final int MOST_OPEN = 8;
  private static final int MOST_WORDS = 200;

  private final ConversationNotes notes;
  private boolean missing;
  private boolean searched;

  /**
   * @param notes changed in place
   */
  ConversationMemory(ConversationNotes notes) {
    this.notes = notes;
  }

  /** Adds what a message asks to what is still to be answered. */
  void hear(List<AskedQuestion> questions, QuestionDetails details, String words) {
    List<AskedQuestion> more = Ellipsis.complete(questions, details, notes, words);
    more.stream()
        .filter(asked -> notes.asked.stream().noneMatch(each -> each.kind() == asked.kind()))
        .forEach(notes.asked::add);
    notes.details = notes.details.with(details);
    notes.loan = notes.loan.with(details.loan());
    notes.heard.add(words.substring(0, Math.min(words.length(), MOST_WORDS)));
    visit().hear(details, more.stream().map(AskedQuestion::kind).toList());
  }

  VisitWish visit() {
    return new VisitWish(notes);
  }

  /** Forgets what was asked once it is answered, but for what later words may refer to. */
  void answered() {
    topic().ifPresent(topic -> notes.topic = searched ? BuyerQuestion.STOCK_SEARCH : topic);
    notes.asked.clear();
    notes.heard.clear();
    notes.details = QuestionDetails.NONE;
    notes.compared.clear();
  }

  private Optional<BuyerQuestion> topic() {
    return notes.asked.isEmpty()
        ? Optional.empty()
        : Optional.of(notes.asked.get(notes.asked.size() - 1).kind());
  }

  Set<BuyerQuestion> kinds() {
    return notes.asked.stream()
        .map(AskedQuestion::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(BuyerQuestion.class)));
  }

  /** Adds a question of the assistant's own; the topic stays the buyer's, which is the last. */
  void ask(BuyerQuestion kind) {
    if (!kinds().contains(kind)) {
      notes.asked.add(0, new AskedQuestion(kind, true));
    }
  }

  void drop(BuyerQuestion kind) {
    notes.asked.removeIf(asked -> asked.kind() == kind);
  }

  /** Returns whether every question was only half understood. */
  boolean isHalfSure() {
    return !notes.asked.isEmpty() && notes.asked.stream().noneMatch(AskedQuestion::sure);
  }

  QuestionDetails details() {
    return notes.details;
  }

  QuestionDetails.Loan loan() {
    return notes.loan;
  }

  void offer(List<String> vins) {
    notes.offered = new ArrayList<>(vins);
  }

  List<String> offered() {
    return notes.offered;
  }

  void compare(List<String> vins) {
    notes.compared = new ArrayList<>(vins);
  }

  List<String> compared() {
    return notes.compared;
  }

  /** Returns whether this turn tells the buyer that the store has no such car. */
  boolean saidMissing() {
    return missing;
  }

  void sayMissing() {
    missing = true;
  }

  /** Notes that this turn offers units, whatever the question was. */
  void search(StockQuery query) {
    notes.search = query;
    searched = true;
  }

  Optional<StockQuery> lastSearch() {
    return Optional.ofNullable(notes.search);
  }

  /** Returns whether the last answer offered units, so that new criteria narrow the search. */
  boolean refinesSearch() {
    return notes.topic != null && notes.topic.isSearch();
  }

  /** Leaves what the buyer just wrote to the rep. */
  void leaveOpen() {
    notes.openQuestions.addAll(notes.heard);
    while (notes.openQuestions.size() > MOST_OPEN) {
      notes.openQuestions.remove(notes.openQuestions.iterator().next());
    }
  }

  /** Returns what the buyer wrote since the last answer, oldest first. */
  List<String> heard() {
    return List.copyOf(notes.heard);
  }

  /** Returns the same as one text. */
  String heardWords() {
    return String.join(" ", notes.heard);
  }

  List<String> openQuestions() {
    return List.copyOf(notes.openQuestions);
  }

  /** Returns true the first time; a buyer is asked once what a question means. */
  boolean mayAskMeaning() {
    boolean first = !notes.askedMeaning;
    notes.askedMeaning = true;
    return first;
  }

  /** Records that a closing template is sent; returns false if it was sent before. */
  boolean close(String template) {
    return notes.closed.add(template);
  }

  /** Records that the buyer named a time for a call. */
  void agreeOnCall() {
    notes.callAgreed = true;
    notes.topic = BuyerQuestion.CALL;
  }

  /** Returns whether a time for a call was named and not confirmed yet, once. */
  boolean takeAgreedCall() {
    boolean agreed = notes.callAgreed;
    notes.callAgreed = false;
    return agreed;
  }

  /** Returns whether a message that is not answered yet has such words. */
  boolean hears(Predicate<String> words) {
    return notes.heard.stream().anyMatch(words);
  }

  /** Returns whether the last answer was to a question of this kind. */
  boolean isAbout(BuyerQuestion kind) {
    return notes.topic == kind;
  }

  Optional<String> language() {
    return Optional.ofNullable(notes.language);
  }

  void speak(String language) {
    notes.language = language;
  }
}
