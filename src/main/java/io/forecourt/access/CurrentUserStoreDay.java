package io.forecourt.access;

import io.forecourt.process.EngineCaller;
import io.forecourt.process.EngineClock;
import io.forecourt.process.StoreDay;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

@Component(StoreDay.BEAN)
class CurrentUserStoreDay implements StoreDay {

  private final IdentityService identities;
  private final Stores stores;
  private final Clock clock;

  CurrentUserStoreDay(IdentityService identities, Stores stores, Clock clock) {
    this.identities = identities;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public Date getEnd() {
    List<String> own = EngineCaller.current(identities).map(EngineCaller::stores).orElse(List.of());
    Instant now = clock.instant();
    return EngineClock.date(
        stores.all().stream()
            .filter(store -> own.contains(store.id()))
            .map(Store::zone)
            .map(zone -> midnight(now, zone))
            .max(Comparator.naturalOrder())
            .orElseGet(() -> midnight(now, ZoneOffset.UTC)));
  }

  private static Instant midnight(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }
}
