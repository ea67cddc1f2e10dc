package io.forecourt.inventory.feed;

import io.forecourt.feed.FieldValues;
import java.math.BigDecimal;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What is set for the feed of a store, {@code forecourt.inventory.<store>.*}. */
@Component
class FeedSettings {

  private final Binder binder;

  FeedSettings(Environment environment) {
    this.binder = Binder.get(environment);
  }

  /**
   * Settings of one store.
   *
   * @param maxRemovedPercent a snapshot that would remove a larger share is refused
   * @param decimalComma whether prices are written as 28.995,00
   */
  record OfStore(
      @DefaultValue("30") int maxRemovedPercent, @DefaultValue("false") boolean decimalComma) {

    Function<String, BigDecimal> money() {
      return decimalComma ? FieldValues::moneyWithDecimalComma : FieldValues::money;
    }
  }

  OfStore of(String store) {
    return binder.bindOrCreate("forecourt.inventory." + store, OfStore.class);
  }
}
