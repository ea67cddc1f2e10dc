package io.forecourt.conversation;

import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.messaging.gate.MessagePreviews;
import io.forecourt.messaging.gate.MessagePreviews.Preview;
import io.forecourt.messaging.gate.ModelWords;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import io.forecourt.understanding.llm.ReplyModel;
import io.forecourt.understanding.question.BuyerQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes the sheet of a turn that a language model may word, where there is one. */
@Component
class GroundingSheets {

  private static final int LATEST = 6;
  private static final int ONE_TEXT = 160;
  private static final int TWO_TEXTS = 306;
  private static final int LONGER = 60;

  private static final Pattern CONTACT =
      Pattern.compile("\\S+@\\S+|(?:https?://|www\\.)\\S+|[+(]?\\d[\\d ().-]{5,}\\d");

  private final MessagePreviews previews;
  private final SheetFacts sheetFacts;
  private final MessageThread messageThread;
  private final Customers customers;
  private final People people;

  GroundingSheets(
      MessagePreviews previews,
      SheetFacts sheetFacts,
      MessageThread messageThread,
      Customers customers,
      People people) {
    this.previews = previews;
    this.sheetFacts = sheetFacts;
    this.messageThread = messageThread;
    this.customers = customers;
    this.people = people;
  }

  /**
   * Returns what a model is given for a turn; empty where the turn is for templates alone.
   *
   * @param use what the model may be asked for
   */
  Optional<GroundingSheet> find(
      Lead lead, Conversation conversation, ReplyPlan plan, ReplyModel.Use use) {
    if (!conversation.concerns().isEmpty()) {
      return Optional.empty();
    }
    return plan.reply()
        .flatMap(
            reply ->
                plan.message()
                    .flatMap(message -> previews.find(lead, message))
                    .flatMap(preview -> sheet(reply, preview, use)));
  }

  private Optional<GroundingSheet> sheet(Reply reply, Preview preview, ReplyModel.Use use) {
    List<String> heard = reply.memory().heard();
    if (reply.leavesSomething()) {
      return ModelSubjects.mayAsk(reply.left(), heard)
          ? answer(reply, preview, ModelTemplates.UNKNOWN)
          : Optional.empty();
    }
    boolean stuck = !Collections.disjoint(ModelTemplates.NOT_UNDERSTOOD, preview.parts().keySet());
    if (stuck && heard.stream().anyMatch(words -> words.contains("?"))) {
      return ModelSubjects.mayAsk(EnumSet.of(BuyerQuestion.OTHER), heard)
          ? answer(reply, preview, ModelTemplates.NOT_UNDERSTOOD)
          : Optional.empty();
    }
    return use == ReplyModel.Use.PHRASING ? phrasing(reply, preview) : Optional.empty();
  }

  /**
   * @param replaced the templates in whose place an answer is sent
   */
  private Optional<GroundingSheet> answer(Reply reply, Preview preview, Set<String> replaced) {
    return preview.parts().entrySet().stream()
        .filter(part -> replaced.contains(part.getKey()))
        .map(Map.Entry::getValue)
        .filter(words -> preview.text().split(Pattern.quote(words), -1).length == 2)
        .findFirst()
        .map(
            words ->
                new GroundingSheet(
                    ModelWords.Kind.ANSWER,
                    reply.language().code(),
                    ONE_TEXT,
                    preview.isShort() ? TWO_TEXTS : Integer.MAX_VALUE,
                    facts(reply),
                    preview.text(),
                    words,
                    List.of(),
                    List.of(),
                    conversation(reply.lead())));
  }

  private Optional<GroundingSheet> phrasing(Reply reply, Preview preview) {
    List<String> keep = new ArrayList<>();
    preview
        .parts()
        .forEach(
            (template, words) -> {
              if (!ModelTemplates.REPHRASED.contains(template)) {
                keep.add(words);
              }
            });
    boolean whole = keep.stream().allMatch(preview.text()::contains);
    if (keep.size() == preview.parts().size() || !whole) {
      return Optional.empty();
    }
    int length = preview.text().length();
    int most = preview.isShort() ? (length <= ONE_TEXT ? ONE_TEXT : TWO_TEXTS) : length + LONGER;
    return Optional.of(
        new GroundingSheet(
            ModelWords.Kind.PHRASING,
            reply.language().code(),
            most,
            most,
            List.of(),
            preview.text(),
            preview.text(),
            keep,
            preview.values().values().stream()
                .filter(value -> value.length() > 1 && preview.text().contains(value))
                .distinct()
                .sorted()
                .toList(),
            conversation(reply.lead())));
  }

  private List<GroundingSheet.Fact> facts(Reply reply) {
    List<GroundingSheet.Fact> facts = new ArrayList<>();
    reply.unit().map(SheetFacts::ofUnit).ifPresent(facts::addAll);
    facts.addAll(sheetFacts.ofStore(reply.store(), reply.language().code()));
    reply
        .lead()
        .owner()
        .flatMap(people::find)
        .map(StorePerson::fullName)
        .ifPresent(name -> facts.add(SheetFacts.free("rep.name", "sales rep", name)));
    customers
        .get(reply.lead().customerId())
        .firstName()
        .ifPresent(name -> facts.add(SheetFacts.free("buyer.name", "buyer's first name", name)));
    return facts;
  }

  /** Numbers and addresses of the buyer stay here. */
  private List<GroundingSheet.Turn> conversation(Lead lead) {
    List<Message> all = messageThread.findByLead(lead.id());
    return all.subList(Math.max(0, all.size() - LATEST), all.size()).stream()
        .map(message -> new GroundingSheet.Turn(from(message), withoutContacts(message.text())))
        .toList();
  }

  static String withoutContacts(String words) {
    return CONTACT.matcher(words).replaceAll("[contact]");
  }

  private static String from(Message message) {
    return switch (message.author()) {
      case BUYER -> "buyer";
      case ASSISTANT, MODEL -> "assistant";
      case REP -> "rep";
    };
  }
}
