package io.forecourt.equity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes records and vehicles of many customers, each in one statement. */
@Repository
class CustomerRows {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Map<String, ContactField> ENCRYPTED =
      Map.of("street", ContactField.CUSTOMER_STREET, "match_key", ContactField.CUSTOMER_MATCH_KEY);

  private final JdbcClient jdbc;
  private final ContactCipher cipher;

  CustomerRows(JdbcClient jdbc, ContactCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  Map<UUID, ObjectNode> findRecords(Collection<UUID> customers) {
    Map<UUID, ObjectNode> found = new HashMap<>();
    jdbc.sql(
            """
            select customer_id, to_jsonb(r)::text as row from forecourt.customer_record r
            where customer_id = any(:ids)
            """)
        .param("ids", customers.toArray(UUID[]::new))
        .query(
            row -> {
              UUID customer = row.getObject("customer_id", UUID.class);
              found.put(customer, decrypted(customer, parse(row.getString("row"))));
            });
    return found;
  }

  Map<UUID, List<ObjectNode>> findVehicles(Collection<UUID> customers) {
    Map<UUID, List<ObjectNode>> found = new HashMap<>();
    jdbc.sql(
            """
            select customer_id, to_jsonb(v)::text as row from forecourt.customer_vehicle v
            where customer_id = any(:ids) order by id
            """)
        .param("ids", customers.toArray(UUID[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      row.getObject("customer_id", UUID.class), none -> new ArrayList<>())
                  .add(parse(row.getString("row")));
            });
    return found;
  }

  void saveRecords(Collection<ObjectNode> rows) {
    save(
        """
        insert into forecourt.customer_record
        select * from jsonb_populate_recordset(null::forecourt.customer_record, cast(:rows as jsonb))
        on conflict (customer_id) do update set street = excluded.street, city = excluded.city,
          region = excluded.region, match_key = excluded.match_key, consent = excluded.consent,
          consent_on = excluded.consent_on, closed = excluded.closed
        """,
        rows.stream().map(this::encrypted).toList());
  }

  void saveVehicles(Collection<ObjectNode> rows) {
    save(
        """
        insert into forecourt.customer_vehicle
        select * from jsonb_populate_recordset(null::forecourt.customer_vehicle, cast(:rows as jsonb))
        on conflict (id) do update set vin = excluded.vin, year = excluded.year,
          make = excluded.make, model = excluded.model, trim_level = excluded.trim_level,
          mileage = excluded.mileage, purchased_on = excluded.purchased_on,
          bought_here = excluded.bought_here, finance = excluded.finance,
          payoff = excluded.payoff, payoff_on = excluded.payoff_on, payment = excluded.payment,
          term_months = excluded.term_months, matures_on = excluded.matures_on,
          payment_record = excluded.payment_record, last_service_on = excluded.last_service_on,
          last_service_mileage = excluded.last_service_mileage,
          next_service_on = excluded.next_service_on, declined_work = excluded.declined_work
        """,
        rows);
  }

  void saveNumbers(Collection<ObjectNode> rows) {
    save(
        """
        insert into forecourt.customer_number
        select * from jsonb_populate_recordset(null::forecourt.customer_number, cast(:rows as jsonb))
        on conflict do nothing
        """,
        rows);
  }

  private void save(String statement, Collection<ObjectNode> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(statement).param("rows", rows.toString()).update();
    }
  }

  private ObjectNode encrypted(ObjectNode plain) {
    ObjectNode row = plain.deepCopy();
    String customer = row.get("customer_id").asText();
    ENCRYPTED.forEach(
        (column, field) ->
            row.put(column, cipher.encrypt(field, customer, row.path(column).textValue())));
    return row;
  }

  private ObjectNode decrypted(UUID customer, ObjectNode row) {
    ENCRYPTED.forEach(
        (column, field) ->
            row.put(column, cipher.decrypt(field, customer, row.path(column).textValue())));
    return row;
  }

  private static ObjectNode parse(String row) {
    try {
      return (ObjectNode) JSON.readTree(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
