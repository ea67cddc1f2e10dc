package io.forecourt.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.LeadFacts;
import io.forecourt.qualification.language.Question;
import io.forecourt.qualification.language.Reading;
import io.forecourt.qualification.language.Understanding;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Brings what a buyer says together with what is known. A new word fills what is open and completes
 * what fits; it replaces what it contradicts when it corrects, when it answers the question, or
 * when it is sure. Another car beside the first replaces nothing: people look at several. All of it
 * is remembered.
 */
@Component
public class HeardFacts {

  private static final int MOST_WORDS = 200;

  private final LeadFacts facts;
  private final ObjectMapper json;
  private final Clock clock;

  HeardFacts(LeadFacts facts, ObjectMapper json, Clock clock) {
    this.facts = facts;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param asked what the message answers
   */
  public void hear(UUID leadId, Understanding heard, Optional<Question> asked) {
    Map<Fact, Object> said = heard.facts().said();
    if (said.isEmpty()) {
      return;
    }
    Map<Fact, Object> known = facts.of(leadId).said();
    Map<Fact, FactSource> sources = facts.sources(leadId);
    said.forEach(
        (fact, value) -> {
          boolean answers = asked.map(Question::fact).filter(fact::equals).isPresent();
          hear(
              leadId,
              fact,
              value,
              known.get(fact),
              sources.get(fact),
              source(heard, fact),
              heard.corrects() || answers);
        });
  }

  /** Takes of an enquiry's words only what its fields leave open. */
  public void fill(UUID leadId, Understanding heard) {
    fillOpen(leadId, heard.facts(), fact -> source(heard, fact));
  }

  /** Takes what a second reader believes, half sure, where the fact is still open. */
  public void guess(UUID leadId, Facts guessed, String words) {
    FactSource source =
        new FactSource(
            LeadFacts.BUYER,
            false,
            words.substring(0, Math.min(words.length(), MOST_WORDS)),
            clock.instant());
    fillOpen(leadId, guessed, fact -> source);
  }

  private void fillOpen(UUID leadId, Facts more, Function<Fact, FactSource> source) {
    Map<Fact, Object> known = facts.of(leadId).said();
    more.said()
        .forEach(
            (fact, value) -> {
              if (!known.containsKey(fact)) {
                facts.keep(leadId, fact, value, source.apply(fact));
              }
            });
  }

  private FactSource source(Understanding heard, Fact fact) {
    Reading reading = heard.readings().get(fact);
    return new FactSource(
        LeadFacts.BUYER,
        reading == null || reading.confidence() == Reading.Confidence.SURE,
        reading == null ? null : reading.words(),
        clock.instant());
  }

  private void hear(
      UUID leadId,
      Fact fact,
      Object said,
      Object known,
      FactSource knownFrom,
      FactSource source,
      boolean replaces) {
    JsonNode newer = json.valueToTree(said);
    JsonNode older = known == null ? json.nullNode() : json.valueToTree(known);
    if (newer.equals(older)) {
      if (source.sure() && !knownFrom.sure()) {
        facts.keep(leadId, fact, said, source);
      }
      return;
    }
    if (older.isNull()) {
      facts.keep(leadId, fact, said, source);
    } else if (fits(newer, older)) {
      facts.keep(leadId, fact, merged(older, newer), source);
    } else if (replaces || counts(fact, source, knownFrom)) {
      facts.keep(
          leadId,
          fact,
          isSame(fact, newer, older) ? merged(withoutUnit(older), newer) : newer,
          source);
    } else {
      facts.note(leadId, fact, said, source);
    }
  }

  /** A sure word beats an older one of the buyer, and any guess; not what a person wrote down. */
  private static boolean counts(Fact fact, FactSource source, FactSource known) {
    boolean theirOwn = known.origin().equals(LeadFacts.BUYER);
    return source.sure() && (!known.sure() || (theirOwn && fact != Fact.VEHICLE));
  }

  /** It says nothing that contradicts. */
  private static boolean fits(JsonNode newer, JsonNode older) {
    if (!newer.isObject() || !older.isObject()) {
      return false;
    }
    return newer.properties().stream()
        .allMatch(
            field ->
                !older.hasNonNull(field.getKey())
                    || older.get(field.getKey()).equals(field.getValue()));
  }

  /** The same car, put right; other facts that contradict are said anew as a whole. */
  private static boolean isSame(Fact fact, JsonNode newer, JsonNode older) {
    boolean car = fact == Fact.VEHICLE || fact == Fact.TRADE_IN;
    return car
        && newer.isObject()
        && (!newer.hasNonNull("model") || newer.path("model").equals(older.path("model")));
  }

  /** Whoever puts a car right does not mean the unit that was named before. */
  private static JsonNode withoutUnit(JsonNode car) {
    ObjectNode kind = car.deepCopy();
    kind.remove(List.of("vin", "stockNumber"));
    return kind;
  }

  private static JsonNode merged(JsonNode older, JsonNode newer) {
    ObjectNode merged = older.deepCopy();
    merged.setAll((ObjectNode) newer);
    return merged;
  }
}
