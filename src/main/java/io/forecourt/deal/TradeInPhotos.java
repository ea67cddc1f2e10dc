package io.forecourt.deal;

import io.forecourt.inventory.Photo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos of trade-ins. */
@Repository
public class TradeInPhotos {

  private final JdbcClient jdbc;
  private final Clock clock;

  TradeInPhotos(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Returns the ids of a lead's photos, oldest first. */
  public List<UUID> findByLead(UUID leadId) {
    return jdbc.sql(
            "select id from forecourt.trade_in_photo where lead_id = :lead order by taken_at")
        .param("lead", leadId)
        .query(UUID.class)
        .list();
  }

  UUID add(UUID leadId, Photo photo, String by) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into forecourt.trade_in_photo values (:id, :lead, :type, :content, :by, :at)")
        .param("id", id)
        .param("lead", leadId)
        .param("type", photo.contentType())
        .param("content", photo.content())
        .param("by", by)
        .param("at", clock.instant())
        .update();
    return id;
  }

  Optional<Photo> find(UUID leadId, UUID id) {
    return jdbc.sql("select * from forecourt.trade_in_photo where id = :id and lead_id = :lead")
        .param("id", id)
        .param("lead", leadId)
        .query((row, number) -> new Photo(row.getString("content_type"), row.getBytes("content")))
        .optional();
  }
}
