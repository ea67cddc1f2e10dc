package io.forecourt.privacy;

import static io.forecourt.LeadBuilder.aLead;

import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.optout.PrivacyRequests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A buyer of whom every table holds something, in the buyer's words wherever there is text. */
final class PersonOnRecord {

  /** Letters that no other person of the tests has. */
  private final String own =
      UUID.randomUUID().toString().replaceAll("[^a-z]", "").concat("qzx").substring(0, 3)
          + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "j");

  final String firstName = "Zebulon" + own;
  final String lastName = "Quackenbush" + own;
  final String words = "My purple walrus " + own + " needs a sunroof";

  private final JdbcClient jdbc;

  final LeadBuilder inquiry;
  final String email = "zebulon." + own + "@mail.example";
  private final String id = UUID.randomUUID().toString();

  final UUID lead;
  final UUID customer;

  PersonOnRecord(
      Showroom showroom,
      JdbcClient jdbc,
      TaskService tasks,
      Leads leads,
      PrivacyRequests privacyRequests) {
    this.jdbc = jdbc;
    inquiry =
        aLead()
            .hot()
            .named(firstName, lastName)
            .withEmail(email)
            .saying(words + ". Can I see it this week?")
            .withExternalId("zq-" + UUID.randomUUID());
    lead = showroom.handOff(inquiry);
    showroom.say(lead, words);
    // A message would end the process as an opt-out, and a running one has more to find.
    privacyRequests.raise(leads.get(lead), words + ". Please delete my data.");
    customer =
        jdbc.sql("select customer_id from forecourt.lead where id = :id")
            .param("id", lead)
            .query(UUID.class)
            .single();
    comment(tasks);
    FILL.forEach(this::run);
  }

  /** The number in national digits, as it is found inside other ways to write it. */
  String digits() {
    return inquiry.phone().substring(2);
  }

  private void comment(TaskService tasks) {
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(lead.toString()).list().get(0);
    tasks.createComment(task.getId(), task.getProcessInstanceId(), words);
    tasks.setVariable(task.getId(), "callNote", words);
  }

  private void run(String statement) {
    jdbc.sql(statement).params(parameters()).update();
  }

  private Map<String, Object> parameters() {
    return Map.of(
        "lead", lead,
        "customer", customer,
        "words", words,
        "name", firstName + " " + lastName,
        "phone", inquiry.phone(),
        "email", email,
        "photo", (words + " GPS").getBytes(StandardCharsets.UTF_8),
        "id", id);
  }

  private static final List<String> FILL =
      List.of(
          "insert into forecourt.alert (lead_id, person, kind, about, text, raised_at, next_try_at)"
              + " values (:lead, 'ann', 'HOT', :id, :words, now(), now() + interval '9 years')",
          "insert into forecourt.appointment (lead_id, planned_for, planned_at)"
              + " values (:lead, now(), now())",
          "insert into forecourt.assignment (lead_id, person, reason, by, at)"
              + " values (:lead, 'ann', :words, 'mia', now())",
          "insert into forecourt.owner_notice (lead_id, person, kind, text, at)"
              + " values (:lead, 'ann', 'REPLY', :words, now())",
          "insert into forecourt.conversation (lead_id) values (:lead) on conflict do nothing",
          "update forecourt.conversation set notes = jsonb_build_object('said', :words::text)"
              + " where lead_id = :lead",
          "insert into forecourt.reply_draft (lead_id, sheet_hash, answer, at)"
              + " values (:lead, 'x', jsonb_build_object('answer', :words::text), now())",
          "insert into forecourt.model_message"
              + " (message_id, written_as, based_on, base_text, sheet, sheet_hash)"
              + " select min(id), 'ANSWER', array['answer-unknown'], :words, :words, 'x'"
              + " from forecourt.message where lead_id = :lead and direction = 'OUT'",
          "insert into forecourt.crm_record values (:id, :lead, 'riverside',"
              + " jsonb_build_object('name', :name::text), now())",
          "insert into forecourt.appraisal (lead_id, value, note, appraised_by, appraised_at)"
              + " values (:lead, 1, :words, 'ann', now())",
          "insert into forecourt.trade_in_photo"
              + " values (:id::uuid, :lead, 'image/jpeg', :photo, 'ann', now())",
          "insert into forecourt.touch (lead_id, plan, plan_version, round, started_at, step,"
              + " action, due_at) values (:lead, 'p', 1, :id, now(), 1, 'CALL', now())",
          "insert into forecourt.phone_call values (:id, :lead, true, 60, now())",
          "insert into forecourt.call_attempt (lead_id, person, outcome, note, at, confirmed_by)"
              + " values (:lead, 'ann', 'REACHED', :words, now(), :id)",
          "insert into forecourt.rule_override (lead_id, person, kind, reason, at)"
              + " values (:lead, 'ann', 'ASKED_AGAIN', :words, now())",
          "update forecourt.handoff_record set settled = :words, do_not_ask = :name,"
              + " next_action = :words where lead_id = :lead",
          "insert into forecourt.audit (id, store, week, seed, drawn_at)"
              + " values (:id::uuid, 'riverside', date '2001-01-01' + (random() * 9000)::int, 1, now())",
          "insert into forecourt.audit_lead (audit_id, position, lead_id, segment, note)"
              + " values (:id::uuid, 1, :lead, 'X', :words)",
          "insert into forecourt.audit_call (audit_id, position, call_id, note)"
              + " select :id::uuid, 1, max(id), :words from forecourt.call_attempt"
              + " where lead_id = :lead",
          "update forecourt.stock_check set asked = :words where lead_id = :lead",
          "insert into forecourt.lead_outcome (lead_id, result, reason, closed_at, reopened_at)"
              + " values (:lead, 'LOST', :words, now(), now())",
          "insert into forecourt.rep_report values (:id::uuid, :lead, now())",
          "insert into forecourt.stuck_lead values (:lead, now(), false, :id)",
          "insert into forecourt.unanswered_message (message_id, lead_id, task_id, called_at)"
              + " select max(id), :lead, :id, now() from forecourt.message where lead_id = :lead",
          "insert into forecourt.model_finding (kind, process, problem, example_lead, first_seen,"
              + " last_seen, count) values ('STEP_FAILED', :id, 'x', :lead, now(), now(), 1)",
          "insert into forecourt.model_finding_lead select max(id), :lead, now()"
              + " from forecourt.model_finding",
          "update forecourt.score_reason set text = :words where lead_id = :lead",
          "insert into forecourt.view_log values (:lead, 'ann', 'LEAD', now())",
          "insert into forecourt.unconfirmed_contact"
              + " (lead_id, customer_id, kind, address, source, received_at)"
              + " values (:lead, :customer, 'EMAIL', 'zq.' || :email, 'Form', now())",
          "insert into forecourt.customer_record (customer_id, store, street, match_key)"
              + " values (:customer, 'riverside', :words, :name)",
          "insert into forecourt.customer_number values ('riverside', :id, :customer)",
          "insert into forecourt.customer_vehicle (id, customer_id, declined_work)"
              + " values (:id::uuid, :customer, :words)",
          "insert into forecourt.suppression (customer_id, reason, at)"
              + " values (:customer, :words, now())",
          "insert into forecourt.lead_event (lead_id, kind, external_id, received_at, next_try_at,"
              + " problem) values (:lead, 'REPLY', :email, now(), now() + interval '9 years', :words)",
          "insert into forecourt.outbox (message_id, customer_id, channel, address, subject,"
              + " priority, notice, next_try_at) select max(id), :customer, 'EMAIL', :email, :words,"
              + " 1, false, now() + interval '9 years' from forecourt.message where lead_id = :lead",
          "insert into forecourt.held_message"
              + " values (:lead, :id, now(), now() + interval '9 years')",
          "update forecourt.receipt set address = :phone where customer_id = :customer",
          "update forecourt.consent set text = text || :name, ip = '198.51.100.7', address = :phone"
              + " where customer_id = :customer",
          "insert into forecourt.intake"
              + " (id, store, channel, source, received_at, body, problem, status, lead_id)"
              + " values (:id::uuid, 'riverside', 'EMAIL', 'Mail', now(), :words, :name, 'LEAD', :lead)",
          "insert into forecourt.intake"
              + " (id, store, channel, source, received_at, body, problem, status)"
              + " values (gen_random_uuid(), 'riverside', 'EMAIL', 'Mail', now(),"
              + " :name || ' call (' || substr(:phone, 3, 3) || ') ' || substr(:phone, 6, 3) || '-'"
              + " || substr(:phone, 9), :words, 'NEEDS_REVIEW')",
          "insert into forecourt.idempotency_key"
              + " values ('riverside', :email, :words, :lead, false, now())",
          "insert into forecourt.chat_session (token_hash, store, lead_id, customer_id, channel,"
              + " created_at) values (:id, 'riverside', :lead, :customer, 'CHAT', now())",
          "insert into forecourt.inbox (store, subject, kind, payload, received_at, next_try_at)"
              + " values ('riverside', :email, 'StrangerMessage',"
              + " jsonb_build_object('text', :words::text), now(), now() + interval '9 years')",
          "insert into forecourt.inbox (store, subject, kind, payload, received_at, next_try_at)"
              + " values ('riverside', :id, 'ImportedInquiry', jsonb_build_object('mail',"
              + " upper(:email), 'text', :words::text), now(), now() + interval '9 years')");
}
