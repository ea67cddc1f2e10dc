package io.forecourt.qualification;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vehicles;
import io.forecourt.qualification.language.Question;
import io.forecourt.qualification.language.Stock;
import io.forecourt.qualification.language.Understand;
import io.forecourt.qualification.language.Understanding;
import io.forecourt.qualification.language.Utterance;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what is written to a store: at its time of day, with its stock in mind. */
@Component
public class Ear {

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
   * @param asked what the message answers
   */
  public Understanding hear(String store, String text, Optional<Question> asked) {
    return Understand.read(new Utterance(asked, text, now(store), stock.get(store)));
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
