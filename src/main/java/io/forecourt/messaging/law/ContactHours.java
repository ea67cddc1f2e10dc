package io.forecourt.messaging.law;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The hours in which a person may be called or texted, and how often a day. */
@Component
public class ContactHours {

  /** Each step ends one quiet period; two weeks of them are more than any two rules need. */
  private static final int MAX_STEPS = 500;

  private final List<ContactRule> rules = ContactRules.read();

  /**
   * A rule that forbids a moment.
   *
   * @param zone the time zone in which it applies
   */
  public record Hindrance(ContactRule rule, ZoneId zone) {}

  /** Returns a rule that forbids contact at this moment, if there is one. */
  public Optional<Hindrance> hindrance(Location location, Instant moment) {
    return applied(location)
        .filter(each -> !each.rule().permits(moment.atZone(each.zone())))
        .findFirst();
  }

  /** Returns the first moment, from this one on, that no rule forbids. */
  public Instant nextPermitted(Location location, Instant moment) {
    Instant candidate = moment;
    for (int step = 0; step < MAX_STEPS; step++) {
      Optional<Hindrance> hindrance = hindrance(location, candidate);
      if (hindrance.isEmpty()) {
        return candidate;
      }
      candidate =
          hindrance
              .get()
              .rule()
              .nextPermitted(candidate.atZone(hindrance.get().zone()))
              .toInstant();
    }
    throw new IllegalStateException("No lawful moment for " + location.describe() + ".");
  }

  /** Returns the strictest rule that limits contacts per day, if there is one. */
  public Optional<ContactRule> dailyLimit(Location location) {
    return location.places().stream()
        .flatMap(
            jurisdiction -> rules.stream().filter(rule -> rule.appliesIn(jurisdiction.state())))
        .filter(rule -> rule.perDay().isPresent())
        .min((one, other) -> one.perDay().getAsInt() - other.perDay().getAsInt());
  }

  public List<ContactRule> rules() {
    return rules;
  }

  /** The rule for all states applies where the person is, a state's rule in that state's zones. */
  private Stream<Hindrance> applied(Location location) {
    Stream<Hindrance> everywhere =
        rules.stream()
            .filter(rule -> rule.state().equals("*"))
            .flatMap(rule -> in(rule, location.zones()));
    Stream<Hindrance> there =
        location.places().stream()
            .flatMap(
                jurisdiction ->
                    rules.stream()
                        .filter(rule -> rule.state().equals(jurisdiction.state()))
                        .flatMap(rule -> in(rule, jurisdiction.zones())));
    return Stream.concat(everywhere, there);
  }

  private static Stream<Hindrance> in(ContactRule rule, Set<ZoneId> zones) {
    return zones.stream().map(zone -> new Hindrance(rule, zone));
  }
}
