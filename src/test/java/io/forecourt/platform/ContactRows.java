package io.forecourt.platform;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A buyer whose name, number or address stands, unencrypted, in every contact field. */
public final class ContactRows {

  public static final UUID CUSTOMER = UUID.fromString("00000000-0000-0000-0000-00000000000c");
  public static final UUID LEAD = UUID.fromString("00000000-0000-0000-0000-00000000000d");
  public static final String PHONE = "+15152009999";
  public static final String EMAIL = "zebulon@quackenbush.example";

  /** What no column may show. */
  public static final List<String> WORDS = List.of("Zebulon", "Quackenbush", "5152009999", EMAIL);

  private static final String SQL =
      """
      insert into forecourt.store (id, name, time_zone, currency, phone, email, address,
        postal_code, market_area) values ('riverside', 'Riverside Motors', 'America/Chicago',
        'USD', '+15155550100', 'sales@riverside.example', '1 River Road', '50309', '{503}');
      insert into forecourt.customer (id, store, first_name, last_name, created_at)
        values (:customer, 'riverside', 'Zebulon', 'Quackenbush', now());
      insert into forecourt.customer_phone (store, e164, customer_id, type)
        values ('riverside', :phone, :customer, 'mobile');
      insert into forecourt.customer_email (store, email, customer_id)
        values ('riverside', :email, :customer);
      insert into forecourt.customer_record (customer_id, store, street, match_key)
        values (:customer, 'riverside', '9 Quackenbush Ave', 'Quackenbush 9 50309');
      insert into forecourt.lead (id, store, customer_id, source, channel, received_at, stage,
        status, stage_since, comments) values (:lead, 'riverside', :customer, 'web', 'WEB', now(),
        'QUALIFY', 'OPEN', now(), 'Zebulon here, call 5152009999');
      insert into forecourt.unconfirmed_contact (lead_id, customer_id, kind, address, source,
        received_at) values (:lead, :customer, 'EMAIL', 'z.' || :email, 'web', now());
      insert into forecourt.consent (customer_id, text, channels, source, given_at, address)
        values (:customer, 'May text', '{TEXT}', 'web', now(), :phone);
      insert into forecourt.message (lead_id, at, direction, channel, author, text)
        select :lead, now(), 'OUT', 'TEXT', 'ASSISTANT', 'Hi Zebulon, number ' || n
        from generate_series(1, 1201) n;
      insert into forecourt.model_message (message_id, written_as, based_on, base_text, sheet,
        sheet_hash) select max(id), 'ANSWER', '{answer-phone}', 'Hi Zebulon',
        '{"buyer":"Zebulon"}', 'x' from forecourt.message;
      insert into forecourt.reply_draft (lead_id, sheet_hash, answer, at)
        values (:lead, 'x', '{"text":"Hi Zebulon"}', now());
      insert into forecourt.outbox (message_id, customer_id, channel, address, priority, notice,
        next_try_at) select max(id), :customer, 'TEXT', :phone, 1, false, now()
        from forecourt.message;
      insert into forecourt.receipt (lead_id, customer_id, at, channel, template,
        template_version, outcome, rule, message_id, address)
        select :lead, :customer, now(), 'TEXT', 'x', 1, 'SENT', 'ok', max(id), :phone
        from forecourt.message;
      insert into forecourt.inquiry (lead_id, store, source, channel, received_at, fingerprint,
        body) values (:lead, 'riverside', 'web', 'WEB', now(), 'x', '{"name":"Quackenbush"}');
      insert into forecourt.intake (id, store, channel, source, received_at, body, problem, status)
        values (:lead, 'riverside', 'EMAIL', 'unread', now(), 'Zebulon, (515) 200-9999',
        'No car for Quackenbush', 'NEEDS_REVIEW');
      insert into forecourt.inbox (store, subject, kind, payload, received_at, next_try_at)
        values ('riverside', 'riverside/' || :phone, 'StrangerMessage',
        jsonb_build_object('from', :phone::text, 'text', 'Zebulon'), now(), now());
      insert into forecourt.handoff_record (lead_id, record, settled, do_not_ask, next_action,
        facts_complete, created_at) values (:lead, jsonb_build_object('name', 'Zebulon'),
        'Quackenbush', 'Zebulon', 'Call 5152009999', 1, now());
      insert into forecourt.crm_record values ('k', :lead, 'riverside',
        jsonb_build_object('phone', :phone::text), now());
      insert into forecourt.owner_notice (lead_id, kind, text, at)
        values (:lead, 'REPLY', 'Zebulon wrote', now());
      insert into forecourt.person (id, store, first_name, last_name, role, languages, phone,
        email, max_open_leads) values ('ann', 'riverside', 'Ann', 'A', 'REP', '{en}', '1', 'a', 9);
      insert into forecourt.alert (lead_id, person, kind, about, text, raised_at, next_try_at)
        values (:lead, 'ann', 'HOT', 'x', 'Quackenbush is hot', now(), now())
      """;

  public static void fill(JdbcClient jdbc) {
    Stream.of(SQL.split(";\n"))
        .forEach(
            statement ->
                jdbc.sql(statement)
                    .param("customer", CUSTOMER)
                    .param("lead", LEAD)
                    .param("phone", PHONE)
                    .param("email", EMAIL)
                    .update());
  }

  /** Returns the contact fields that show some of the words. */
  public static Set<ContactField> shown(JdbcClient jdbc) {
    Set<ContactField> shown = new TreeSet<>();
    for (ContactField field : ContactField.values()) {
      if (WORDS.stream().anyMatch(word -> values(jdbc, field).contains(word))) {
        shown.add(field);
      }
    }
    return shown;
  }

  /** Returns all values of a field as one text. */
  public static String values(JdbcClient jdbc, ContactField field) {
    return jdbc.sql(
            "select coalesce(string_agg(%1$s::text, ' ' order by %1$s::text), '') from forecourt.%2$s"
                .formatted(field.column(), field.table()))
        .query(String.class)
        .single();
  }

  private ContactRows() {}
}
