package io.forecourt.understanding;

import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Lead;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Creates the contexts of messages to a store, with its time of day and its units. */
@Component
public class MessageContexts {

  private static final int KEEN_VISITS = 3;
  private static final int KEEN_SECONDS = 180;

  private final MessageReader reader;
  private final Stores stores;
  private final UnitIndexes units;
  private final Clock clock;

  MessageContexts(MessageReader reader, Stores stores, UnitIndexes units, Clock clock) {
    this.reader = reader;
    this.stores = stores;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Returns the context of a message in the thread of a lead. Urgency comes from words, or from a
   * near day together with what the buyer does on the site.
   *
   * @param asked what the message answers
   */
  public MessageContext context(Lead lead, Optional<Question> asked) {
    return context(lead.store(), asked, isKeen(lead.behaviour()));
  }

  /**
   * Returns the context of a text outside a thread.
   *
   * @param asked what they answer
   */
  public MessageContext context(String store, Optional<Question> asked) {
    return context(store, asked, false);
  }

  private MessageContext context(String store, Optional<Question> asked, boolean keen) {
    OffsetDateTime now = clock.instant().atZone(stores.get(store).zone()).toOffsetDateTime();
    return new MessageContext(asked, now, units.get(store), keen);
  }

  /** Returns the vehicle that a rep entered; text that names no vehicle becomes its model. */
  public WantedVehicle car(String store, String wish) {
    return reader
        .read(wish, context(store, Optional.of(Question.VEHICLE)))
        .facts()
        .namedVehicle()
        .orElseGet(() -> new WantedVehicle(null, null, wish, null, null, null, null, null));
  }

  private static boolean isKeen(Behaviour behaviour) {
    return behaviour.visits() >= KEEN_VISITS || behaviour.secondsOnVehiclePage() >= KEEN_SECONDS;
  }
}
