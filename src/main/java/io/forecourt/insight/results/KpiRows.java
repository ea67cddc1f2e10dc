package io.forecourt.insight.results;

import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** KPIs of each part of the leads, with their benchmarks and the weakest link. */
@Component
class KpiRows {

  private final Kpis kpis;
  private final Benchmarks benchmarks;
  private final WeakestLink weakestLink;
  private final People people;
  private final Stores stores;

  KpiRows(Kpis kpis, Benchmarks benchmarks, WeakestLink weakestLink, People people, Stores stores) {
    this.kpis = kpis;
    this.benchmarks = benchmarks;
    this.weakestLink = weakestLink;
    this.people = people;
    this.stores = stores;
  }

  List<KpiRow> list(ReportScope reportScope, List<Dimension> dimensions) {
    List<Kpi> all = kpis.all();
    List<KpiRow> rows = new ArrayList<>();
    for (Kpis.Counted part : kpis.count(reportScope, dimensions, all)) {
      Dimension by = part.by();
      String sourceClass = by == Dimension.SOURCE_CLASS ? part.key() : reportScope.sourceClass();
      String store = by == Dimension.STORE ? part.key() : reportScope.store();
      Optional<String> weakest = weakestLink.find(part.rates(), store, sourceClass);
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

  private String label(Dimension by, String key) {
    if (by == Dimension.REP) {
      return key.isEmpty() ? "Unassigned" : people.find(key).map(StorePerson::fullName).orElse(key);
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
