package io.forecourt.conversation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvents;
import io.forecourt.understanding.llm.ReplyModel;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks a language model about a turn before the assistant takes it, beside everything else: no
 * transaction is open and no row locked while the model writes. The process hears of the buyer's
 * message once the model is done, and after its time limit at the latest; the turn then uses what
 * passed the check, or its templates.
 */
@Component
public class DraftedReplies {

  private static final Logger LOG = LoggerFactory.getLogger(DraftedReplies.class);

  private static final int THREADS = 2;
  private static final int MOST_WAITING = 50;

  /** Between the model's time limit and the moment in which the process goes on without it. */
  private static final Duration MARGIN = Duration.ofSeconds(1);

  private final ReplyModel model;
  private final ModelReplies modelReplies;
  private final TurnPreviews turns;
  private final ReplyDrafts drafts;
  private final LeadEvents leadEvents;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ModelRest rest = new ModelRest();
  private final ThreadPoolExecutor writing =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          work -> new Thread(work, "model-replies"));

  DraftedReplies(
      ReplyModel model,
      ModelReplies modelReplies,
      TurnPreviews turns,
      ReplyDrafts drafts,
      LeadEvents leadEvents,
      ObjectMapper json,
      ApplicationEventPublisher events,
      Clock clock) {
    this.model = model;
    this.modelReplies = modelReplies;
    this.turns = turns;
    this.drafts = drafts;
    this.leadEvents = leadEvents;
    this.json = json;
    this.events = events;
    this.clock = clock;
    writing.allowCoreThreadTimeOut(true);
  }

  /** A turn that a model may word; published in the transaction that stores the message. */
  record Wanted(UUID leadId, Instant until) {}

  /**
   * Has the next turn of a lead drafted once this transaction is committed.
   *
   * @return when the process hears of the buyer's message at the latest
   */
  public Instant prepare(Lead lead) {
    Instant now = clock.instant();
    if (!modelReplies.isOn()) {
      return now;
    }
    if (rest.isResting()) {
      modelReplies.count(ReplyFault.BUSY.name());
      return now;
    }
    Instant until = now.plus(model.timeout()).plus(MARGIN);
    events.publishEvent(new Wanted(lead.id(), until));
    return until;
  }

  @TransactionalEventListener
  void draft(Wanted wanted) {
    try {
      writing.execute(() -> run(wanted));
    } catch (RejectedExecutionException e) {
      modelReplies.count(ReplyFault.BUSY.name());
      leadEvents.releaseReply(wanted.leadId(), wanted.until());
    }
  }

  private void run(Wanted wanted) {
    try {
      if (clock.instant().isBefore(wanted.until())) {
        draft(wanted.leadId());
      } else {
        modelReplies.count(ReplyFault.BUSY.name());
      }
    } catch (RuntimeException e) {
      LOG.warn("The next turn of lead {} is not drafted: {}", wanted.leadId(), e.toString());
    } finally {
      leadEvents.releaseReply(wanted.leadId(), wanted.until());
    }
  }

  private void draft(UUID leadId) {
    Optional<GroundingSheet> sheet = turns.sheet(leadId);
    if (sheet.isEmpty()) {
      return;
    }
    String given = sheet.get().json(json);
    Optional<ReplyModel.Written> answer = ask(leadId, sheet.get(), given);
    answer.ifPresent(
        written -> {
          Optional<ReplyFault> fault = ReplyChecker.check(sheet.get(), written);
          if (fault.isPresent()) {
            modelReplies.count(fault.get().name());
            LOG.info("Words of the model for lead {} are not sent: {}", leadId, fault.get());
          } else {
            drafts.save(leadId, new ReplyDrafts.Draft(GroundingSheet.hash(given), written));
          }
        });
  }

  private Optional<ReplyModel.Written> ask(UUID leadId, GroundingSheet sheet, String given) {
    try {
      Optional<ReplyModel.Written> answer = model.write(ModelTask.of(sheet), given);
      rest.succeeded();
      if (answer.isEmpty()) {
        modelReplies.count(ReplyFault.UNREADABLE.name());
      }
      return answer;
    } catch (RuntimeException e) {
      rest.failed();
      modelReplies.count(ReplyFault.FAILED.name());
      LOG.warn("The language model gave no reply for lead {}: {}", leadId, e.toString());
      return Optional.empty();
    }
  }

  @PreDestroy
  void stop() {
    writing.shutdownNow();
  }
}
