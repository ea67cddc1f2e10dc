package io.forecourt.insight.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Link between a lead and a sale that falls furthest short of its benchmark. */
@Component
class WeakestLink {

  /** The links from a lead to a sale. */
  private static final List<String> LINKS =
      List.of("CONTACT_RATE", "APPOINTMENT_RATE", "SHOW_RATE", "CLOSE_RATE");

  /** Fewest leads from which a link can be called weak. */
  private static final int ENOUGH = 10;

  private final Benchmarks benchmarks;

  WeakestLink(Benchmarks benchmarks) {
    this.benchmarks = benchmarks;
  }

  /** Returns the link that reaches the smallest part of its target; empty if all reach it. */
  Optional<String> find(Map<String, Rate> rates, String store, String sourceClass) {
    record Link(String name, double reached) {}
    return LINKS.stream()
        .filter(name -> rates.get(name).of() >= ENOUGH)
        .map(
            name ->
                new Link(
                    name,
                    rates.get(name).percent().orElseThrow()
                        / benchmarks.find(name, store, sourceClass).target()))
        .filter(link -> link.reached() < 1)
        .min(Comparator.comparingDouble(Link::reached))
        .map(Link::name);
  }
}
