package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.NotAllowed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All leads. */
@Repository
public class Leads {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final LeadRow rows;

  Leads(JdbcClient jdbc, ContactCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.rows = new LeadRow(cipher);
  }

  public Optional<Lead> find(UUID id) {
    return jdbc.sql("select * from forecourt.lead where id = :id")
        .param("id", id)
        .query(rows::read)
        .optional();
  }

  /** Returns a lead that must exist, because a process runs for it. */
  public Lead get(UUID id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No lead " + id + "."));
  }

  public Lead get(String id) {
    return get(UUID.fromString(id));
  }

  /**
   * Returns the lead that a task of a store is about.
   *
   * @throws NotAllowed if the lead belongs to another store
   */
  public Lead getOfStore(String id, String store) {
    Lead lead = get(id);
    if (!lead.store().equals(store)) {
      throw new NotAllowed("This task belongs to another store.");
    }
    return lead;
  }

  /** Returns the lead and locks its row until the transaction ends. */
  public Lead getAndLock(UUID id) {
    return jdbc.sql("select * from forecourt.lead where id = :id for no key update")
        .param("id", id)
        .query(rows::read)
        .single();
  }

  public Optional<Lead> findOpenByCustomer(UUID customerId) {
    return jdbc.sql(
            "select * from forecourt.lead where customer_id = :customer and status = 'OPEN'")
        .param("customer", customerId)
        .query(rows::read)
        .optional();
  }

  public void add(Lead lead) {
    jdbc.sql(
            """
            insert into forecourt.lead (id, store, customer_id, source, channel, external_id,
              received_at, provider_requested_at, stage, stage_since, status, comments, visits,
              vehicle_pages, page_seconds, form_depth)
            values (:id, :store, :customer, :source, :channel, :externalId, :receivedAt,
              :requestedAt, :stage, :receivedAt, :status, :comments, :visits, :pages, :seconds,
              :depth)
            """)
        .param("id", lead.id())
        .param("store", lead.store())
        .param("customer", lead.customerId())
        .param("source", lead.source())
        .param("channel", lead.channel().name())
        .param("externalId", lead.externalId().orElse(null))
        .param("receivedAt", lead.receivedAt())
        .param("requestedAt", lead.requestedAt().orElse(null))
        .param("stage", lead.stage().name())
        .param("status", lead.status().name())
        .param(
            "comments",
            cipher.encrypt(ContactField.LEAD_COMMENTS, lead.id(), lead.comments().orElse(null)))
        .param("visits", lead.behaviour().visits())
        .param("pages", lead.behaviour().vehiclePagesViewed())
        .param("seconds", lead.behaviour().secondsOnVehiclePage())
        .param("depth", lead.behaviour().formDepth())
        .update();
  }

  public void rate(UUID id, String grade, int score, Band band) {
    jdbc.sql(
            "update forecourt.lead set grade = :grade, score = :score, band = :band where id = :id")
        .param("grade", grade)
        .param("score", score)
        .param("band", band.name())
        .param("id", id)
        .update();
  }

  public void addBehaviour(UUID id, Behaviour later) {
    Behaviour sum = get(id).behaviour().plus(later);
    jdbc.sql(
            """
            update forecourt.lead set (visits, vehicle_pages, page_seconds, form_depth)
              = (:visits, :pages, :seconds, :depth) where id = :id
            """)
        .param("visits", sum.visits())
        .param("pages", sum.vehiclePagesViewed())
        .param("seconds", sum.secondsOnVehiclePage())
        .param("depth", sum.formDepth())
        .param("id", id)
        .update();
  }

  public void assign(UUID id, Optional<String> owner) {
    jdbc.sql("update forecourt.lead set owner = :owner where id = :id")
        .param("owner", owner.orElse(null))
        .param("id", id)
        .update();
  }

  /** Sets what has to be done next; a lead that ended without a sale has no next action. */
  public void planNextAction(UUID id, String text, Instant dueAt) {
    jdbc.sql(
            """
            update forecourt.lead set next_action = :text, next_action_due = :due
            where id = :id and status in ('OPEN', 'SOLD')
            """)
        .param("text", text)
        .param("due", dueAt)
        .param("id", id)
        .update();
  }

  /** Nothing is to be done with the lead any more. */
  public void clearNextAction(UUID id) {
    jdbc.sql("update forecourt.lead set next_action = null, next_action_due = null where id = :id")
        .param("id", id)
        .update();
  }

  /**
   * Records which version of the lifecycle the lead starts with.
   *
   * @param version counted by the engine
   */
  public void begin(UUID id, int version) {
    jdbc.sql("update forecourt.lead set process_version = :version where id = :id")
        .param("version", version)
        .param("id", id)
        .update();
  }
}
