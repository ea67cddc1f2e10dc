package io.forecourt.privacy;

import io.forecourt.lead.DataSubjects;
import io.forecourt.lead.ExpiredCustomers;
import io.forecourt.lead.ExpiredCustomers.Kind;
import io.forecourt.platform.PersonalData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Erases what has been kept for its time, in small batches. */
@Component
class Retention {

  private static final String BY = "retention";
  private static final int CUSTOMERS = 20;
  private static final int ROWS = 500;
  private static final int EXAMPLES = 5;

  /** How long after an erasure a late write of a worker or a carrier may still come. */
  private static final Duration LATE = Duration.ofDays(2);

  private final RetentionProperties properties;
  private final ExpiredCustomers expired;
  private final DataSubjects subjects;
  private final Eraser eraser;
  private final ErasureLog log;
  private final PersonalTables tables;
  private final Clock clock;

  Retention(
      RetentionProperties properties,
      ExpiredCustomers expired,
      DataSubjects subjects,
      Eraser eraser,
      ErasureLog log,
      PersonalTables tables,
      Clock clock) {
    this.properties = properties;
    this.expired = expired;
    this.subjects = subjects;
    this.eraser = eraser;
    this.log = log;
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * What the next run erases of one class.
   *
   * @param before what is older has expired
   * @param examples ids of the first customers; none for rows that belong to no known person
   */
  record Due(String retentionClass, Period kept, Instant before, long count, List<UUID> examples) {}

  /** Returns what is due, by class; classes that are kept for good are left out. */
  List<Due> preview() {
    List<Due> due = new ArrayList<>();
    customerPeriods()
        .forEach(
            (kind, kept) -> {
              Instant before = before(kept);
              due.add(
                  new Due(
                      className(kind),
                      kept,
                      before,
                      expired.count(kind, before),
                      expired.find(kind, before, EXAMPLES)));
            });
    rowPeriods()
        .forEach(
            (name, kept) -> {
              Instant before = before(kept);
              long count = expiries(name).stream().mapToLong(e -> tables.count(e, before)).sum();
              due.add(new Due(name, kept, before, count, List.of()));
            });
    return due;
  }

  /**
   * Erases one batch of each class.
   *
   * @return whether there is more
   */
  boolean runBatch() {
    boolean more = false;
    for (Map.Entry<Kind, Period> each : customerPeriods().entrySet()) {
      List<UUID> customers = expired.find(each.getKey(), before(each.getValue()), CUSTOMERS);
      customers.forEach(this::erase);
      more |= customers.size() == CUSTOMERS;
    }
    for (Map.Entry<String, Period> each : rowPeriods().entrySet()) {
      for (PersonalData.Expiry expiry : expiries(each.getKey())) {
        more |= tables.erase(expiry, before(each.getValue()), ROWS) == ROWS;
      }
    }
    return more;
  }

  /** Resumes erasures that broke off, and removes what came after recent ones. */
  void repeatErasures() {
    log.findToRepeat(clock.instant().minus(LATE)).forEach(this::erase);
  }

  private void erase(UUID customer) {
    subjects
        .find(customer)
        .ifPresent(subject -> eraser.erase(subject, ErasureReason.RETENTION, BY));
  }

  private List<PersonalData.Expiry> expiries(String name) {
    return tables.expiries().stream().filter(e -> e.retentionClass().equals(name)).toList();
  }

  private Instant before(Period kept) {
    return clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
  }

  private static String className(Kind kind) {
    return switch (kind) {
      case LOST -> "lost-leads";
      case SOLD -> "sold-customers";
      case BAD -> "bad-leads";
    };
  }

  private Map<Kind, Period> customerPeriods() {
    Map<Kind, Period> periods = new EnumMap<>(Kind.class);
    periods.put(Kind.LOST, properties.lostLeads());
    periods.put(Kind.SOLD, properties.soldCustomers());
    periods.put(Kind.BAD, properties.badLeads());
    periods.values().removeIf(Period::isZero);
    return periods;
  }

  private Map<String, Period> rowPeriods() {
    Map<String, Period> periods = new LinkedHashMap<>();
    periods.put("dismissed-intake", properties.dismissedIntake());
    periods.put("chat-sessions", properties.chatSessions());
    periods.put("photos", properties.photos());
    periods.put("logs", properties.logs());
    periods.values().removeIf(Period::isZero);
    return periods;
  }
}
