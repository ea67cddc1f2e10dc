package io.forecourt.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.SqlTime;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last stock check of each lead. */
@Repository
public class StockChecks {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  StockChecks(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public Optional<StockCheck> findLatest(UUID leadId) {
    return jdbc.sql("select * from forecourt.stock_check where lead_id = :lead")
        .param("lead", leadId)
        .query(this::check)
        .optional();
  }

  void save(UUID leadId, StockCheck check) {
    try {
      jdbc.sql(
              """
              insert into forecourt.stock_check (lead_id, answer, asked, known, vin, vehicle, status,
                price, alternatives, checked_at)
              values (:lead, :answer, :asked, :known, :vin, :vehicle, :status, :price,
                :alternatives::jsonb, :at)
              on conflict (lead_id) do update set (answer, asked, known, vin, vehicle, status,
                price, alternatives, checked_at) = (excluded.answer, excluded.asked,
                excluded.known, excluded.vin, excluded.vehicle, excluded.status,
                excluded.price, excluded.alternatives, excluded.checked_at)
              """)
          .param("lead", leadId)
          .param("answer", check.answer().name())
          .param("asked", check.asked())
          .param("known", check.known().name())
          .param("vin", check.vin().orElse(null))
          .param("vehicle", check.vehicle().orElse(null))
          .param("status", check.status().map(Enum::name).orElse(null))
          .param("price", check.price().orElse(null))
          .param("alternatives", json.writeValueAsString(check.alternatives()))
          .param("at", check.checkedAt())
          .update();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StockCheck check(ResultSet row, int number) throws SQLException {
    try {
      return new StockCheck(
          StockCheck.StockStatus.valueOf(row.getString("answer")),
          row.getString("asked"),
          StockCheck.Known.valueOf(row.getString("known")),
          unit(row),
          json.readValue(
              row.getString("alternatives"), new TypeReference<List<StockCheck.Alternative>>() {}),
          SqlTime.instant(row, "checked_at"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<StockCheck.Unit> unit(ResultSet row) throws SQLException {
    if (row.getString("vin") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new StockCheck.Unit(
            row.getString("vin"),
            row.getString("vehicle"),
            Vehicle.Status.valueOf(row.getString("status")),
            Optional.ofNullable(row.getObject("price", BigDecimal.class))));
  }
}
