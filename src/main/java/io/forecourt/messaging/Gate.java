package io.forecourt.messaging;

import io.forecourt.insight.ClockName;
import io.forecourt.insight.Clocks;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way out. It locks the person's row in the transaction that sends, so that nothing leaves
 * beside an opt-out, and it sends, holds until the next lawful minute, or refuses. Every answer
 * leaves a receipt.
 */
@Component
public class Gate {

  /** The block for a call that nobody took. */
  public static final String MISSED_CALL = "first-answer-missed-call";

  private static final String CALL = "call";

  private final Leads leads;
  private final Recipients recipients;
  private final Judge judge;
  private final Blocks blocks;
  private final Carriers carriers;
  private final MessageValues values;
  private final Receipts receipts;
  private final HeldMessages held;
  private final Clocks clocks;
  private final ApplicationEventPublisher events;

  Gate(
      Leads leads,
      Recipients recipients,
      Judge judge,
      Blocks blocks,
      Carriers carriers,
      MessageValues values,
      Receipts receipts,
      HeldMessages held,
      Clocks clocks,
      ApplicationEventPublisher events) {
    this.leads = leads;
    this.recipients = recipients;
    this.judge = judge;
    this.blocks = blocks;
    this.carriers = carriers;
    this.values = values;
    this.receipts = receipts;
    this.held = held;
    this.clocks = clocks;
    this.events = events;
  }

  /** Something passed that a service has to take; published in the transaction that sends. */
  record Passed() {}

  /** Sends a block by the way that suits the buyer, or says why not. */
  @Transactional
  public Verdict send(UUID leadId, String block) {
    return send(leads.get(leadId), block, Optional.empty());
  }

  /**
   * Sends what the law wants to be said, by the way on which the person asked for it, whether or
   * not the person is to be left alone.
   */
  @Transactional
  Verdict notice(Lead lead, String block, Channel channel) {
    return send(lead, block, Optional.of(channel));
  }

  /** Sends what was held, unless the lead has ended or the buyer has moved on meanwhile. */
  void again(Lead lead, String block, boolean ended, Instant heldAt) {
    Recipient to = recipients.lock(lead, block);
    Optional<Purpose> purpose =
        to.version().map(version -> blocks.get(block, version)).map(Block::purpose);
    boolean movedOn =
        purpose.filter(Purpose::isUnasked).isPresent() && to.lastAsked().isAfter(heldAt);
    if (ended || movedOn) {
      receipts.keep(
          new Receipts.Entry(
              lead,
              block,
              to.version().orElse(0),
              purpose,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          Verdict.refused(
              "overtaken", ended ? "The lead has ended meanwhile." : "The buyer wrote meanwhile."));
    } else {
      send(lead, block, Optional.empty());
    }
  }

  /** The number or e-mail at which a channel reaches the person of a lead. */
  Optional<String> addressOf(Lead lead, Channel channel) {
    return Routes.address(recipients.lock(lead, ""), channel);
  }

  /** Whether a planned call may be made at a moment; a no leaves a receipt. */
  @Transactional
  public Verdict mayCall(UUID leadId, Instant at) {
    Lead lead = leads.get(leadId);
    Recipient to = recipients.lock(lead, CALL);
    Verdict verdict = judge.call(to, at);
    if (!verdict.isSent()) {
      receipts.keep(
          new Receipts.Entry(
              lead,
              CALL,
              0,
              Optional.of(Purpose.FOLLOW_UP),
              Optional.empty(),
              Optional.empty(),
              Optional.of(judge.whereabouts(to, to.phones().stream().findFirst()).inWords())),
          verdict);
    }
    return verdict;
  }

  /** Whether a message with wording whose name begins so has passed, or waits for its minute. */
  public boolean hasSent(UUID leadId, String blockPrefix) {
    return receipts.hasPassed(leadId, blockPrefix);
  }

  private Verdict send(Lead lead, String name, Optional<Channel> only) {
    Recipient to = recipients.lock(lead, name);
    Optional<Block> block = to.version().map(version -> blocks.get(name, version));
    Judge.Judgement judgement = judge.judge(to, block, only);
    Verdict verdict = judgement.verdict();
    Optional<Block.Phrasing> phrasing = Optional.empty();
    Map<String, String> known = verdict.isSent() ? values.of(lead) : Map.of();
    if (verdict.isSent()) {
      Block.Form form =
          judgement
              .route()
              .orElseThrow()
              .form(carriers.carriedBy(lead.store(), judgement.channel()));
      phrasing = judge.fresh(to, block.orElseThrow(), form, known);
      if (phrasing.isEmpty()) {
        verdict =
            Verdict.refused("wording", "No phrasing fits that the person has not read already.");
      }
    }
    Receipts.Entry entry =
        new Receipts.Entry(
            lead,
            name,
            to.version().orElse(0),
            block.map(Block::purpose),
            judgement.route(),
            phrasing.map(Block.Phrasing::id),
            judgement.zone());
    if (verdict.isSent()) {
      leave(
          entry,
          verdict,
          judgement.channel(),
          block.orElseThrow(),
          phrasing.orElseThrow(),
          to,
          known);
    } else {
      receipts.keep(entry, verdict);
      verdict.until().ifPresent(until -> held.hold(lead.id(), name, until));
    }
    return verdict;
  }

  private void leave(
      Receipts.Entry entry,
      Verdict verdict,
      Channel channel,
      Block block,
      Block.Phrasing phrasing,
      Recipient to,
      Map<String, String> known) {
    boolean outside = carriers.of(entry.lead().store(), channel).isPresent();
    receipts.send(
        entry,
        verdict,
        new Receipts.Send(
            phrasing.wording().render(known).orElseThrow(),
            block.subject().flatMap(subject -> Mails.subject(subject).render(known)),
            carriers.carriedBy(entry.lead().store(), channel),
            outside),
        to);
    if (outside) {
      events.publishEvent(new Passed());
    }
    if (block.purpose() != Purpose.NOTICE) {
      clocks.meet(entry.lead(), ClockName.FIRST_RESPONSE);
    }
  }
}
