package io.forecourt.messaging;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
  private static final String OWN_WORDS = "own-words";

  private final Leads leads;
  private final Recipients recipients;
  private final Judge judge;
  private final Blocks blocks;
  private final Composer composer;
  private final Carriers carriers;
  private final MessageValues values;
  private final Receipts receipts;
  private final HeldMessages held;
  private final Departures departures;

  Gate(
      Leads leads,
      Recipients recipients,
      Judge judge,
      Blocks blocks,
      Composer composer,
      Carriers carriers,
      MessageValues values,
      Receipts receipts,
      HeldMessages held,
      Departures departures) {
    this.leads = leads;
    this.recipients = recipients;
    this.judge = judge;
    this.blocks = blocks;
    this.composer = composer;
    this.carriers = carriers;
    this.values = values;
    this.receipts = receipts;
    this.held = held;
    this.departures = departures;
  }

  /** Sends a block by the way that suits the buyer, or says why not. */
  @Transactional
  public Verdict send(UUID leadId, String block) {
    return send(leads.get(leadId), block, Optional.empty());
  }

  /** Sends several blocks as one message; what waits for a lawful minute is the first alone. */
  @Transactional
  public Said send(UUID leadId, Saying saying) {
    return send(leads.get(leadId), saying, Optional.empty());
  }

  /** Sends a block by this way, or by another one that is open. */
  @Transactional
  public Verdict sendElsewhere(UUID leadId, String block, Channel channel) {
    return send(leads.get(leadId), Saying.of(block), Optional.of(channel)).verdict();
  }

  /**
   * Sends what a person wrote to a buyer. It is never held: where it must wait, the verdict says
   * until when, and the person sends it then.
   */
  @Transactional
  public Verdict write(UUID leadId, String text) {
    Lead lead = leads.get(leadId);
    Recipient to = recipients.lock(lead, OWN_WORDS);
    Judge.Judgement judgement = judge.judgeOwnWords(to);
    Receipts.Entry entry =
        new Receipts.Entry(
            lead,
            OWN_WORDS,
            0,
            Optional.of(Purpose.ANSWER),
            judgement.route(),
            Optional.empty(),
            judgement.zone());
    if (judgement.verdict().isSent()) {
      departures.write(entry, judgement, text, values.of(lead).get("store"), to);
    } else {
      receipts.keep(entry, judgement.verdict());
    }
    return judgement.verdict();
  }

  /** What the gate would say to a person's own words at this moment; nothing is sent. */
  @Transactional
  public Prospect wouldWrite(UUID leadId) {
    Judge.Judgement judgement = judge.judgeOwnWords(recipients.lock(leads.get(leadId), OWN_WORDS));
    return new Prospect(judgement.verdict(), judgement.route().map(Route::channel));
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
    return send(lead, Saying.of(name), only).verdict();
  }

  private Said send(Lead lead, Saying saying, Optional<Channel> only) {
    String name = saying.blocks().get(0);
    Recipient to = recipients.lock(lead, name);
    Optional<Block> block = to.version().map(version -> blocks.get(name, version));
    Judge.Judgement judgement = judge.judge(to, block, only);
    Verdict verdict = judgement.verdict();
    if (verdict.isSent()) {
      Block.Form form =
          judgement
              .route()
              .orElseThrow()
              .form(carriers.carriedBy(lead.store(), judgement.channel()));
      Map<String, String> known = values.of(lead);
      Optional<Composer.Composition> composed =
          composer.compose(to, block.orElseThrow(), saying, form, known);
      if (composed.isPresent()) {
        departures.leave(lead, to, judgement, composed.get(), known);
        return new Said(
            verdict, composed.get().parts().stream().map(part -> part.block().name()).toList());
      }
      verdict =
          Verdict.refused("wording", "No phrasing fits that the person has not read already.");
    }
    receipts.keep(
        new Receipts.Entry(
            lead,
            name,
            to.version().orElse(0),
            block.map(Block::purpose),
            judgement.route(),
            Optional.empty(),
            judgement.zone()),
        verdict);
    verdict.until().ifPresent(until -> held.hold(lead.id(), name, until));
    return Said.nothing(verdict);
  }
}
