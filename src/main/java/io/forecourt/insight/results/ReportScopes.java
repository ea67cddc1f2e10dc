package io.forecourt.insight.results;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.InvalidInput;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns the parameters of a request into a scope that the user may see. */
@Component
class ReportScopes {

  private static final int USUAL_DAYS = 30;

  private final Stores stores;
  private final Clock clock;

  ReportScopes(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * Parameters of a report request.
   *
   * @param from first day, by default thirty days ago
   * @param to last day, by default today
   * @param before instead, as many days just before them
   */
  record Asked(
      String store,
      LocalDate from,
      LocalDate to,
      String owner,
      String source,
      String sourceClass,
      Boolean before) {

    /** The last thirty days of one person. */
    static Asked ownOf(CurrentUser currentUser) {
      return new Asked(null, null, null, currentUser.id(), null, null, null);
    }
  }

  /**
   * @throws InvalidInput where the first day comes after the last one
   */
  ReportScope resolve(CurrentUser currentUser, Asked asked) {
    Set<String> chosen = currentUser.storesOr(asked.store());
    ZoneId zone =
        chosen.stream()
            .sorted()
            .findFirst()
            .map(stores::get)
            .map(Store::zone)
            .orElse(ZoneOffset.UTC);
    LocalDate to =
        Optional.ofNullable(asked.to()).orElse(clock.instant().atZone(zone).toLocalDate());
    LocalDate from = Optional.ofNullable(asked.from()).orElse(to.minusDays(USUAL_DAYS - 1L));
    if (from.isAfter(to)) {
      throw new InvalidInput("The first day comes after the last one.");
    }
    ReportScope reportScope =
        new ReportScope(chosen, from, to, zone, asked.owner(), asked.source(), asked.sourceClass());
    return Boolean.TRUE.equals(asked.before()) ? reportScope.before() : reportScope;
  }
}
