package io.forecourt.qualification;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vehicles;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.qualification.language.Question;
import io.forecourt.qualification.language.Signal;
import io.forecourt.qualification.language.Stock;
import io.forecourt.qualification.language.Understand;
import io.forecourt.qualification.language.Understanding;
import io.forecourt.qualification.language.Utterance;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what is written to a store: at its time of day, with its stock in mind. */
@Component
public class Ear {

  private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

  private static final int KEEN_VISITS = 3;
  private static final int KEEN_SECONDS = 180;

  private static final Duration STOCK_AGE = Duration.ofMinutes(1);

  private final Stores stores;
  private final Clock clock;

  /** Which names stand on the lot; whether one car is still there is asked anew when it matters. */
  private final LoadingCache<String, Stock> stock;

  Ear(Stores stores, Vehicles vehicles, Clock clock) {
    this.stores = stores;
    this.clock = clock;
    this.stock =
        Caffeine.newBuilder()
            .expireAfterWrite(STOCK_AGE)
            .build(store -> new Stock(vehicles.toBeHad(store).stream().map(Ear::car).toList()));
  }

  /**
   * What a buyer says in the thread of a lead. Urgency comes from words, or from a near day
   * together with what the buyer does on the site.
   *
   * @param asked what the message answers
   */
  public Understanding hear(Lead lead, String text, Optional<Question> asked) {
    Understanding heard = hear(lead.store(), text, asked);
    return isKeen(lead.behaviour()) && heard.isForThisWeek() ? heard.with(Signal.URGENT) : heard;
  }

  /**
   * What somebody writes who has no lead yet. A message that cannot be read says nothing, and is
   * kept all the same.
   *
   * @param asked what the message answers
   */
  public Understanding hear(String store, String text, Optional<Question> asked) {
    try {
      return Understand.read(new Utterance(asked, text, now(store), stock.get(store)));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A message of {} letters could not be read", text.length(), e);
      return Understanding.NOTHING;
    }
  }

  /** The car that somebody wrote down; one that is not understood keeps its words. */
  public Facts.Vehicle car(String store, String wish) {
    return hear(store, wish, Optional.of(Question.VEHICLE))
        .facts()
        .namedVehicle()
        .orElseGet(() -> new Facts.Vehicle(null, null, wish, null, null, null, null, null));
  }

  private static boolean isKeen(Behaviour behaviour) {
    return behaviour.visits() >= KEEN_VISITS || behaviour.secondsOnVehiclePage() >= KEEN_SECONDS;
  }

  /** The time of the store. */
  public OffsetDateTime now(String store) {
    return clock.instant().atZone(stores.get(store).zone()).toOffsetDateTime();
  }

  /** The first message shall not wait for what takes a second to load. */
  @EventListener(ApplicationReadyEvent.class)
  void listen() {
    Thread warming = new Thread(Understand::warmUp, "warm-ear");
    warming.setDaemon(true);
    warming.start();
  }

  private static Stock.Car car(Vehicle vehicle) {
    return new Stock.Car(
        vehicle.vin(),
        vehicle.stockNumber(),
        vehicle.year(),
        vehicle.make(),
        vehicle.model(),
        vehicle.trim());
  }
}
