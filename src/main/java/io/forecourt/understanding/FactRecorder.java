package io.forecourt.understanding;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.LeadFacts;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Records what a buyer says about the facts, merged with what is known by the rule of {@link
 * FactMerger}. Every statement is stored.
 */
@Component
public class FactRecorder {

  private static final int MOST_WORDS = 200;

  private final LeadFacts facts;
  private final FactMerger merger;
  private final Clock clock;

  FactRecorder(LeadFacts facts, ObjectMapper json, Clock clock) {
    this.facts = facts;
    this.merger = new FactMerger(json);
    this.clock = clock;
  }

  /** Records what a message says about the facts. */
  public void record(UUID leadId, MessageReading message) {
    Map<Fact, Object> said = message.facts().said();
    if (said.isEmpty()) {
      return;
    }
    Map<Fact, Object> known = facts.findByLead(leadId).said();
    Map<Fact, FactSource> sources = facts.sources(leadId);
    said.forEach(
        (fact, value) -> {
          boolean answers = message.asked().map(Question::fact).filter(fact::equals).isPresent();
          merge(
              leadId,
              fact,
              Optional.ofNullable(known.get(fact))
                  .map(older -> new FactMerger.Sourced(older, sources.get(fact))),
              new FactMerger.Sourced(value, source(message, fact)),
              message.content().corrects() || answers);
        });
  }

  private void merge(
      UUID leadId,
      Fact fact,
      Optional<FactMerger.Sourced> known,
      FactMerger.Sourced said,
      boolean insists) {
    merger
        .merge(fact, known, said, insists)
        .ifPresent(
            change -> {
              if (change.replaces()) {
                facts.save(leadId, fact, change.value(), said.source());
              } else {
                facts.saveIfOpen(leadId, fact, change.value(), said.source());
              }
            });
  }

  /** Records from the comments of an inquiry only what its fields leave open. */
  public void recordOpen(UUID leadId, MessageReading message) {
    fillOpen(leadId, message.facts(), fact -> source(message, fact));
  }

  /** Records a guess, half sure, where the fact is still open. */
  public void recordGuess(UUID leadId, Facts guessed, String words) {
    FactSource source =
        new FactSource(
            LeadFacts.BUYER,
            false,
            words.substring(0, Math.min(words.length(), MOST_WORDS)),
            clock.instant());
    fillOpen(leadId, guessed, fact -> source);
  }

  private void fillOpen(UUID leadId, Facts more, Function<Fact, FactSource> source) {
    Map<Fact, Object> known = facts.findByLead(leadId).said();
    more.said()
        .forEach(
            (fact, value) -> {
              if (!known.containsKey(fact)) {
                facts.save(leadId, fact, value, source.apply(fact));
              }
            });
  }

  private FactSource source(MessageReading message, Fact fact) {
    FactReading factReading = message.readings().get(fact);
    return new FactSource(
        LeadFacts.BUYER,
        factReading == null || factReading.confidence() == FactReading.Confidence.SURE,
        factReading == null ? null : factReading.words(),
        clock.instant());
  }
}
