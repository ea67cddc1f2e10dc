package io.forecourt.messaging.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.platform.SqlTime;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a person for the gate: one statement, which also locks the person's row. */
@Repository
class Recipients {

  private static final String READ =
      """
      select c.postal_code, c.suppressed, c.paused_at, c.recent_sends, c.wrote,
        c.unsubscribe_token,
        array(select p.e164 from forecourt.customer_phone p
          where p.customer_id = c.id and p.wrong_since is null and p.type <> 'fax'
          order by (p.type <> 'mobile'), p.e164) as phones,
        array(select e.email from forecourt.customer_email e
          where e.customer_id = c.id and e.wrong_since is null order by e.email) as emails,
        exists (select 1 from forecourt.customer_phone w
          where w.customer_id = c.id and w.wrong_since is not null)
          or exists (select 1 from forecourt.customer_email w
          where w.customer_id = c.id and w.wrong_since is not null) as any_closed,
        (select jsonb_agg(jsonb_build_object('id', k.id, 'channels', k.channels,
            'source', k.source, 'at', k.given_at, 'address', k.address) order by k.given_at desc)
          from forecourt.consent k where k.customer_id = c.id) as consents,
        array(select r.phrasing from forecourt.receipt r
          where r.customer_id = c.id and r.template = :template and r.outcome = 'SENT'
            and r.phrasing is not null order by r.id) as used,
        (select max(b.version) from forecourt.template_version b where b.name = :template) as version,
        (select f.value ->> 'channel' from forecourt.lead_fact f
          where f.lead_id = :lead and f.name = 'contact') as preferred,
        (select max(coalesce(s.sold_on::timestamptz, s.closed_at)) from forecourt.lead_outcome s
            join forecourt.lead of on of.id = s.lead_id
          where of.customer_id = c.id and s.result = 'SOLD' and s.reopened_at is null) as bought_at,
        (select max(w.seen_at) from forecourt.chat_session w where w.customer_id = c.id)
          as in_chat_at
      from forecourt.customer c where c.id = :customer for no key update
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  Recipients(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Nobody else sends to the person, or opts the person out, until the transaction ends. */
  Recipient lock(Lead lead, String template) {
    return jdbc.sql(READ)
        .param("lead", lead.id())
        .param("customer", lead.customerId())
        .param("template", template)
        .query((row, number) -> recipient(lead, row))
        .single();
  }

  /**
   * @param used the phrasings that the person has read, oldest first
   */
  record Wordings(int version, List<String> used) {}

  /** The newest version of each of these blocks, and what the person has read of it. */
  Map<String, Wordings> wordings(Recipient to, List<String> templates) {
    record Row(String name, Wordings wordings) {}
    return templates.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select b.name, max(b.version) as version,
                  array(select r.phrasing from forecourt.receipt r
                    where r.customer_id = :customer and r.template = b.name and r.outcome = 'SENT'
                      and r.phrasing is not null order by r.id) as used
                from forecourt.template_version b where b.name = any(:blocks) group by b.name
                """)
            .param("customer", to.lead().customerId())
            .param("blocks", templates.toArray(String[]::new))
            .query(
                (row, number) ->
                    new Row(
                        row.getString("name"),
                        new Wordings(row.getInt("version"), texts(row.getArray("used")))))
            .list()
            .stream()
            .collect(Collectors.toMap(Row::name, Row::wordings));
  }

  private Recipient recipient(Lead lead, ResultSet row) throws SQLException {
    return new Recipient(
        lead,
        Optional.ofNullable(row.getString("postal_code")),
        Set.of((String[]) row.getArray("suppressed").getArray()),
        SqlTime.optionalInstant(row, "paused_at"),
        moments(row.getArray("recent_sends")),
        row.getObject("unsubscribe_token", UUID.class),
        texts(row.getArray("phones")),
        texts(row.getArray("emails")),
        row.getBoolean("any_closed"),
        consents(row.getString("consents")),
        wrote(row.getString("wrote")),
        texts(row.getArray("used")),
        Optional.ofNullable(row.getObject("version", Integer.class)),
        Optional.ofNullable(row.getString("preferred")),
        SqlTime.optionalInstant(row, "bought_at"),
        SqlTime.optionalInstant(row, "in_chat_at"));
  }

  private List<Recipient.Consent> consents(String stored) {
    List<Recipient.Consent> consents = new ArrayList<>();
    for (JsonNode consent : read(stored)) {
      List<String> channels =
          StreamSupport.stream(consent.get("channels").spliterator(), false)
              .map(JsonNode::asText)
              .toList();
      consents.add(
          new Recipient.Consent(
              consent.get("id").asLong(),
              Set.copyOf(channels),
              consent.get("source").asText(),
              moment(consent.get("at")),
              Optional.ofNullable(consent.get("address").textValue())));
    }
    return consents;
  }

  private Map<Channel, Instant> wrote(String stored) {
    Map<Channel, Instant> wrote = new EnumMap<>(Channel.class);
    read(stored)
        .properties()
        .forEach(entry -> wrote.put(Channel.valueOf(entry.getKey()), moment(entry.getValue())));
    return wrote;
  }

  private JsonNode read(String stored) {
    try {
      return stored == null ? json.createObjectNode() : json.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant moment(JsonNode text) {
    return OffsetDateTime.parse(text.asText()).toInstant();
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static List<Instant> moments(Array array) throws SQLException {
    return Stream.of((Timestamp[]) array.getArray()).map(Timestamp::toInstant).toList();
  }
}
