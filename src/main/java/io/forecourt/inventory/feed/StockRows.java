package io.forecourt.inventory.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.inventory.Vehicles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the whole stock of a store, each in one statement. */
@Repository
class StockRows {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final JdbcClient jdbc;
  private final Vehicles vehicles;

  StockRows(JdbcClient jdbc, Vehicles vehicles) {
    this.jdbc = jdbc;
    this.vehicles = vehicles;
  }

  /** Returns the columns of every unit that the store has or had, by VIN. */
  Map<String, ObjectNode> findAll(String store) {
    Map<String, ObjectNode> rows = new HashMap<>();
    jdbc.sql("select vin, to_jsonb(v)::text as unit from forecourt.vehicle v where store = :store")
        .param("store", store)
        .query(
            row -> {
              rows.put(row.getString("vin"), parse(row.getString("unit")));
            });
    return rows;
  }

  void save(String store, StockPlan plan, long run) {
    if (!plan.rows().isEmpty()) {
      vehicles.saveAll(store, plan.rows());
    }
    if (!plan.events().isEmpty()) {
      saveEvents(store, plan.events(), run);
    }
  }

  private void saveEvents(String store, List<VehicleEvent> events, long run) {
    jdbc.sql(
            """
            insert into forecourt.vehicle_event (store, vin, kind, old_value, new_value, at, run)
            select :store, vin, kind, old_value, new_value, at, :run
            from jsonb_populate_recordset(null::forecourt.vehicle_event, cast(:events as jsonb))
            """)
        .param("store", store)
        .param("run", run)
        .param("events", events.stream().map(event -> event.json(JSON)).toList().toString())
        .update();
  }

  private static ObjectNode parse(String unit) {
    try {
      return (ObjectNode) JSON.readTree(unit);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
