package io.forecourt.workplace;

import io.forecourt.lead.Band;
import io.forecourt.lead.CustomerNames;
import io.forecourt.lead.Status;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The little that a list of tasks shows of each lead. */
@Repository
class TaskCards {

  private final JdbcClient jdbc;
  private final CustomerNames names;

  TaskCards(JdbcClient jdbc, CustomerNames names) {
    this.names = names;
    this.jdbc = jdbc;
  }

  /**
   * @param car the unit in stock, else the car as it was asked for
   * @param channel by which the buyer wants to be reached, else by which they came
   */
  record Card(
      UUID lead,
      String store,
      String name,
      String car,
      Optional<Band> band,
      String channel,
      Status status) {}

  List<Card> findByLeads(Collection<UUID> leads) {
    return jdbc.sql(
            """
            select l.id, l.store, l.band, l.channel, l.status,
              c.id as customer_id, c.first_name, c.last_name,
              coalesce(s.vehicle, concat_ws(' ', v.value ->> 'year', v.value ->> 'make',
                v.value ->> 'model', v.value ->> 'trim')) as car,
              k.value ->> 'channel' as wanted
            from forecourt.lead l
              join forecourt.customer c on c.id = l.customer_id
              left join forecourt.stock_check s on s.lead_id = l.id
              left join forecourt.lead_fact v on v.lead_id = l.id and v.name = 'vehicle'
              left join forecourt.lead_fact k on k.lead_id = l.id and k.name = 'contact'
            where l.id = any(:leads)
            """)
        .param("leads", leads.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Card(
                    row.getObject("id", UUID.class),
                    row.getString("store"),
                    names.read(row),
                    row.getString("car"),
                    Optional.ofNullable(row.getString("band")).map(Band::valueOf),
                    Optional.ofNullable(row.getString("wanted")).orElse(row.getString("channel")),
                    Status.valueOf(row.getString("status"))))
        .list();
  }
}
