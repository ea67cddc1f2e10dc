package io.forecourt.understanding;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vehicles;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.store.Stores;
import io.forecourt.understanding.vehicle.UnitIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knows what the words of a store's buyers are read against: its time of day and its stock. */
@Component
public class MessageContexts {

  private static final Logger LOG = LoggerFactory.getLogger(MessageContexts.class);

  private static final int KEEN_VISITS = 3;
  private static final int KEEN_SECONDS = 180;

  private static final Duration STOCK_AGE = Duration.ofMinutes(1);

  private final MessageReader reader;
  private final Stores stores;
  private final Clock clock;

  /** Which names stand on the lot; whether one car is still there is asked anew when it matters. */
  private final LoadingCache<String, UnitIndex> stock;

  MessageContexts(MessageReader reader, Stores stores, Vehicles vehicles, Clock clock) {
    this.reader = reader;
    this.stores = stores;
    this.clock = clock;
    this.stock =
        Caffeine.newBuilder()
            .expireAfterWrite(STOCK_AGE)
            .build(
                store ->
                    new UnitIndex(
                        vehicles.findAvailable(store).stream().map(MessageContexts::car).toList()));
  }

  /**
   * Returns the context of a message in the thread of a lead. Urgency comes from words, or from a
   * near day together with what the buyer does on the site.
   *
   * @param asked what the message answers
   */
  public MessageContext context(Lead lead, Optional<Question> asked) {
    String store = lead.store();
    return new MessageContext(asked, now(store), stockOf(store), isKeen(lead.behaviour()));
  }

  /**
   * Returns the context of words that stand in no thread.
   *
   * @param asked what they answer
   */
  public MessageContext context(String store, Optional<Question> asked) {
    return new MessageContext(asked, now(store), stockOf(store), false);
  }

  /** The car that somebody wrote down; one that is not understood keeps its words. */
  public Facts.Vehicle car(String store, String wish) {
    return reader
        .read(wish, context(store, Optional.of(Question.VEHICLE)))
        .facts()
        .namedVehicle()
        .orElseGet(() -> new Facts.Vehicle(null, null, wish, null, null, null, null, null));
  }

  private static boolean isKeen(Behaviour behaviour) {
    return behaviour.visits() >= KEEN_VISITS || behaviour.secondsOnVehiclePage() >= KEEN_SECONDS;
  }

  /** A message is read without the stock rather than not at all. */
  private UnitIndex stockOf(String store) {
    try {
      return stock.get(store);
    } catch (RuntimeException e) {
      LOG.error("The stock of {} is not known to the reader", store, e);
      return UnitIndex.EMPTY;
    }
  }

  private OffsetDateTime now(String store) {
    return clock.instant().atZone(stores.get(store).zone()).toOffsetDateTime();
  }

  /** The first message shall not wait for what takes a second to load. */
  @EventListener(ApplicationReadyEvent.class)
  void listen() {
    Thread warming = new Thread(reader::warmUp, "warm-ear");
    warming.setDaemon(true);
    warming.start();
  }

  private static UnitIndex.Unit car(Vehicle vehicle) {
    return new UnitIndex.Unit(
        vehicle.vin(),
        vehicle.stockNumber(),
        vehicle.year(),
        vehicle.make(),
        vehicle.model(),
        vehicle.trim());
  }
}
