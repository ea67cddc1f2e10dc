package io.forecourt.insight.results;

import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts rates beside their benchmarks, and says which link of a sale is the weakest. */
@Component
class KpiRows {

  /** The links from a lead to a sale. */
  private static final List<String> LINKS =
      List.of("CONTACT_RATE", "APPOINTMENT_RATE", "SHOW_RATE", "CLOSE_RATE");

  /** Of fewer leads no link is called weak. */
  private static final int ENOUGH = 10;

  private final Kpis kpis;
  private final Benchmarks benchmarks;
  private final People people;
  private final Stores stores;

  KpiRows(Kpis kpis, Benchmarks benchmarks, People people, Stores stores) {
    this.kpis = kpis;
    this.benchmarks = benchmarks;
    this.people = people;
    this.stores = stores;
  }

  List<KpiRow> list(ReportScope reportScope, List<Dimension> dimensions) {
    List<Kpi> all = kpis.all();
    List<KpiRow> rows = new ArrayList<>();
    for (Kpis.Counted part : kpis.count(reportScope, dimensions, all)) {
      Dimension by = part.by();
      Map<String, Rate> rates = part.rates();
      String sourceClass = by == Dimension.SOURCE_CLASS ? part.key() : reportScope.sourceClass();
      String store = by == Dimension.STORE ? part.key() : reportScope.store();
      Optional<String> weakest = weakest(rates, store, sourceClass);
      for (Kpi kpi : all) {
        rows.add(
            row(
                part,
                label(by, part.key()),
                kpi,
                benchmarks.find(kpi.name(), store, sourceClass),
                weakest.filter(kpi.name()::equals).isPresent()));
      }
    }
    return rows;
  }

  private static KpiRow row(
      Kpis.Counted part, String label, Kpi kpi, Benchmarks.Benchmark benchmark, boolean weakest) {
    Rate rate = part.rates().get(kpi.name());
    Double percent = rate.percent().isPresent() ? rounded(rate.percent().getAsDouble()) : null;
    return new KpiRow(
        part.by(),
        part.key(),
        label,
        part.leads(),
        kpi.name(),
        kpi.title(),
        rate.counted(),
        rate.of(),
        percent,
        percent == null ? null : rounded(rate.low()),
        percent == null ? null : rounded(rate.high()),
        benchmark.from(),
        benchmark.target(),
        benchmark.to(),
        percent != null && benchmark.isAlarming(percent),
        weakest);
  }

  /** The one that reaches the smallest part of its target, where one misses it at all. */
  private Optional<String> weakest(Map<String, Rate> rates, String store, String sourceClass) {
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

  private String label(Dimension by, String key) {
    if (by == Dimension.REP) {
      return key.isEmpty() ? "Nobody" : people.find(key).map(StorePerson::fullName).orElse(key);
    }
    if (by == Dimension.STORE) {
      return stores.get(key).name();
    }
    if (by == Dimension.PROCESS_VERSION || by == Dimension.CADENCE_VERSION) {
      return key.isEmpty() ? "None" : "Version " + key;
    }
    return key;
  }

  static double rounded(double percent) {
    return Math.round(percent * 10) / 10.0;
  }
}
