package io.forecourt.lead;

import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All leads. Changes of stage and status obey the order of a lead's life. */
@Repository
public class Leads {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Leads(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  public Optional<Lead> find(UUID id) {
    return jdbc.sql("select * from forecourt.lead where id = :id")
        .param("id", id)
        .query(Leads::lead)
        .optional();
  }

  /** A lead that must exist, because a process runs for it. */
  public Lead get(UUID id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No lead " + id + "."));
  }

  public Lead get(String id) {
    return get(UUID.fromString(id));
  }

  /** Kept from others until the transaction ends. */
  public Lead getAndLock(UUID id) {
    return jdbc.sql("select * from forecourt.lead where id = :id for no key update")
        .param("id", id)
        .query(Leads::lead)
        .single();
  }

  public List<UUID> openWithoutOwner(Instant receivedBefore) {
    return openAnd("owner is null", receivedBefore);
  }

  public List<UUID> openWithoutDueTime(Instant receivedBefore) {
    return openAnd("next_action_due is null", receivedBefore);
  }

  private List<UUID> openAnd(String fault, Instant receivedBefore) {
    return jdbc.sql(
            "select id from forecourt.lead where status = 'OPEN' and received_at < :before and "
                + fault
                + " order by received_at")
        .param("before", receivedBefore)
        .query(UUID.class)
        .list();
  }

  public Optional<Lead> findOpenByCustomer(UUID customerId) {
    return jdbc.sql(
            "select * from forecourt.lead where customer_id = :customer and status = 'OPEN'")
        .param("customer", customerId)
        .query(Leads::lead)
        .optional();
  }

  /** The other leads of the same customer that came before, the latest first. */
  public List<Lead> findEarlier(Lead lead) {
    return jdbc.sql(
            "select * from forecourt.lead where customer_id = :customer and id <> :lead"
                + " and received_at <= :at order by received_at desc")
        .param("customer", lead.customerId())
        .param("lead", lead.id())
        .param("at", lead.receivedAt())
        .query(Leads::lead)
        .list();
  }

  /** Whatever became of it. */
  public Optional<Lead> findLatestByCustomer(UUID customerId) {
    return jdbc.sql(
            "select * from forecourt.lead where customer_id = :customer"
                + " order by received_at desc limit 1")
        .param("customer", customerId)
        .query(Leads::lead)
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
        .param("comments", lead.comments().orElse(null))
        .param("visits", lead.behaviour().visits())
        .param("pages", lead.behaviour().vehiclePagesViewed())
        .param("seconds", lead.behaviour().secondsOnVehiclePage())
        .param("depth", lead.behaviour().formDepth())
        .update();
  }

  /**
   * @param version of the lifecycle that the lead begins with, counted by the engine
   */
  public void begin(UUID id, int version) {
    jdbc.sql("update forecourt.lead set process_version = :version where id = :id")
        .param("version", version)
        .param("id", id)
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

  public void moveTo(UUID id, Stage stage) {
    Lead lead = get(id);
    if (lead.stage() == stage || !lead.isOpen()) {
      return;
    }
    if (!lead.stage().mayBecome(stage)) {
      throw new IllegalStateException(
          "Lead %s cannot go from %s to %s.".formatted(id, lead.stage(), stage));
    }
    jdbc.sql("update forecourt.lead set stage = :stage, stage_since = :at where id = :id")
        .param("stage", stage.name())
        .param("at", clock.instant())
        .param("id", id)
        .update();
  }

  /** Ends the lead; one that has ended keeps its first end. */
  public void close(UUID id, Status status) {
    if (status == Status.OPEN) {
      throw new IllegalArgumentException("A lead is not closed as open.");
    }
    int closed =
        jdbc.sql(
                """
                update forecourt.lead
                set status = :status, next_action = null, next_action_due = null,
                  stage = case when :status = 'SOLD' then 'RETAIN' else stage end,
                  stage_since = case when :status = 'SOLD' then :at else stage_since end
                where id = :id and status = 'OPEN'
                """)
            .param("status", status.name())
            .param("at", clock.instant())
            .param("id", id)
            .update();
    if (closed == 1) {
      events.publishEvent(new LeadEnded(id));
    }
  }

  /** A lead that had ended without a sale is worked again; false where it had not ended so. */
  public boolean reopen(UUID id) {
    boolean reopened =
        jdbc.sql(
                    """
                update forecourt.lead l
                set status = 'OPEN', stage = 'FOLLOW_UP', stage_since = :at
                where id = :id and status in ('LOST', 'BAD', 'OPTED_OUT')
                  and not exists (select 1 from forecourt.lead o
                    where o.customer_id = l.customer_id and o.status = 'OPEN')
                """)
                .param("at", clock.instant())
                .param("id", id)
                .update()
            == 1;
    if (reopened) {
      events.publishEvent(new LeadReopened(id));
    }
    return reopened;
  }

  /** A sold customer whom nobody contacts any more, and who stays in mind. */
  public void retain(UUID id) {
    jdbc.sql(
            """
            update forecourt.lead
            set status = 'RETAINED', next_action = null, next_action_due = null
            where id = :id and status = 'SOLD'
            """)
        .param("id", id)
        .update();
  }

  /** The leads of a customer for which something may still be under way. */
  List<UUID> findByCustomer(UUID customerId) {
    return jdbc.sql(
            "select id from forecourt.lead where customer_id = :customer"
                + " and status in ('OPEN', 'SOLD')")
        .param("customer", customerId)
        .query(UUID.class)
        .list();
  }

  /** How many open leads each person of a store has. */
  public Map<String, Integer> countOpenByOwner(String store) {
    record Load(String owner, int leads) {}
    return jdbc
        .sql(
            """
            select owner, count(*)::int as leads from forecourt.lead
            where store = :store and status = 'OPEN' and owner is not null group by owner
            """)
        .param("store", store)
        .query(Load.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Load::owner, Load::leads));
  }

  /** Who last owned a lead of this customer. */
  public Optional<String> findLastOwner(UUID customerId) {
    return jdbc.sql(
            """
            select owner from forecourt.lead where customer_id = :customer and owner is not null
            order by received_at desc limit 1
            """)
        .param("customer", customerId)
        .query(String.class)
        .optional();
  }

  private static Lead lead(ResultSet row, int number) throws SQLException {
    Optional<Instant> due = SqlTime.optionalInstant(row, "next_action_due");
    String nextAction = row.getString("next_action");
    return new Lead(
        row.getObject("id", UUID.class),
        row.getString("store"),
        row.getObject("customer_id", UUID.class),
        row.getString("source"),
        Channel.valueOf(row.getString("channel")),
        Optional.ofNullable(row.getString("external_id")),
        SqlTime.instant(row, "received_at"),
        SqlTime.optionalInstant(row, "provider_requested_at"),
        Stage.valueOf(row.getString("stage")),
        Status.valueOf(row.getString("status")),
        Optional.ofNullable(row.getString("grade")),
        Optional.ofNullable(row.getObject("score", Integer.class)),
        Optional.ofNullable(row.getString("band")).map(Band::valueOf),
        Optional.ofNullable(row.getString("owner")),
        due.map(dueAt -> new Lead.NextAction(nextAction, dueAt)),
        Optional.ofNullable(row.getObject("duplicate_of", UUID.class)),
        Optional.ofNullable(row.getString("comments")),
        new Behaviour(
            row.getInt("visits"),
            row.getInt("vehicle_pages"),
            row.getInt("page_seconds"),
            row.getInt("form_depth")));
  }
}
