package io.forecourt.workplace;

import io.forecourt.handoff.CallAttempts;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything between the store and a buyer, messages and calls, the newest last. */
@Component
class ThreadView {

  private final MessageThread messageThread;
  private final CallAttempts callAttempts;
  private final LeadLabels labels;

  ThreadView(MessageThread messageThread, CallAttempts callAttempts, LeadLabels labels) {
    this.messageThread = messageThread;
    this.callAttempts = callAttempts;
    this.labels = labels;
  }

  List<LeadWorkspace.Line> load(Lead lead, Store store, Instant now) {
    return Stream.concat(
            messageThread.findByLead(lead.id()).stream().map(message -> line(message, store, now)),
            callAttempts.findByLead(lead.id()).stream().map(call -> line(call, store, now)))
        .sorted(Comparator.comparing(LeadWorkspace.Line::at))
        .toList();
  }

  /** Returns what the assistant left to the rep, with the time at which the buyer wrote it. */
  List<LeadWorkspace.Asked> asked(Lead lead, List<String> questions, Store store, Instant now) {
    if (questions.isEmpty()) {
      return List.of();
    }
    List<Instant> answeredCalls =
        callAttempts.findByLead(lead.id()).stream()
            .filter(call -> call.outcome() == CallAttempts.Outcome.ANSWERED)
            .map(CallAttempts.CallAttempt::at)
            .toList();
    return new BuyerQuestions(messageThread.findByLead(lead.id()), answeredCalls)
        .of(questions).stream()
            .map(
                question ->
                    new LeadWorkspace.Asked(
                        question.words(),
                        true,
                        question.at().map(at -> StoreFormats.dateTime(at, now, store)).orElse(null),
                        question.answered()))
            .toList();
  }

  private static LeadWorkspace.Line line(Message message, Store store, Instant now) {
    return new LeadWorkspace.Line(
        message.at(),
        StoreFormats.dateTime(message.at(), now, store),
        message.author().name(),
        message.channel().name(),
        message.text(),
        null);
  }

  private LeadWorkspace.Line line(CallAttempts.CallAttempt call, Store store, Instant now) {
    return new LeadWorkspace.Line(
        call.at(),
        StoreFormats.dateTime(call.at(), now, store),
        Message.Author.REP.name(),
        Channel.PHONE.name(),
        "%s called: %s.%s"
            .formatted(
                labels.personName(call.person()),
                call.outcome().words(),
                call.note().map(note -> " " + note).orElse("")),
        call.verified());
  }
}
