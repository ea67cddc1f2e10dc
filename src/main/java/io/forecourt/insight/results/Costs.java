package io.forecourt.insight.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cost and return of each source; money in the store's currency. */
@Repository
class Costs {

  private final JdbcClient jdbc;

  Costs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One source.
   *
   * @param spend for the days of the period; the spend of a month is spread evenly over its days
   * @param gross average gross profit of a sale
   * @param roi return on investment: 11 for twelve times the spend; null if nothing was spent
   */
  record Row(
      String source,
      BigDecimal spend,
      int leads,
      int appointments,
      int sales,
      BigDecimal costPerLead,
      BigDecimal costPerAppointment,
      BigDecimal costPerSale,
      BigDecimal gross,
      BigDecimal roi) {}

  private record Sum(
      String source, BigDecimal spend, int leads, int appointments, int sales, BigDecimal gross) {}

  List<Row> list(ReportScope reportScope) {
    return jdbc
        .sql(
            """
            with spent as (
              select source, sum(amount * (1 + least(month + interval '1 month' - interval '1 day',
                    :last::date)::date - greatest(month, :first::date))
                  / extract(day from month + interval '1 month' - interval '1 day')) as spend
              from forecourt.source_spend
              where store = any(:stores) and month <= :last::date
                and month + interval '1 month' > :first::date
              group by source),
            brought as (
              select source, count(*) filter (where received)::int as leads,
                count(*) filter (where appointed)::int as appointments,
                count(*) filter (where sold)::int as sales
              from forecourt.lead_kpi where %s group by source)
            select source, coalesce(round(spend, 2), 0) as spend, coalesce(leads, 0) as leads,
              coalesce(appointments, 0) as appointments, coalesce(sales, 0) as sales,
              (select avg(g.amount) from (select distinct on (store) amount
                from forecourt.sale_gross where store = any(:stores) and month <= :last::date
                order by store, month desc) g) as gross
            from spent full join brought using (source)
            where :source::text is null or source = :source
            order by spend desc nulls last, source
            """
                .formatted(ReportScope.SQL))
        .params(reportScope.params())
        .param("first", reportScope.from())
        .param("last", reportScope.to())
        .query(Sum.class)
        .list()
        .stream()
        .map(Costs::row)
        .toList();
  }

  private static Row row(Sum sum) {
    boolean paid = sum.spend().signum() > 0;
    BigDecimal roi =
        paid && sum.gross() != null
            ? sum.gross()
                .multiply(BigDecimal.valueOf(sum.sales()))
                .subtract(sum.spend())
                .divide(sum.spend(), 2, RoundingMode.HALF_UP)
            : null;
    return new Row(
        sum.source(),
        sum.spend(),
        sum.leads(),
        sum.appointments(),
        sum.sales(),
        each(sum.spend(), sum.leads(), paid),
        each(sum.spend(), sum.appointments(), paid),
        each(sum.spend(), sum.sales(), paid),
        sum.gross() == null ? null : sum.gross().setScale(2, RoundingMode.HALF_UP),
        roi);
  }

  private static BigDecimal each(BigDecimal spend, int count, boolean paid) {
    return paid && count > 0
        ? spend.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP)
        : null;
  }
}
