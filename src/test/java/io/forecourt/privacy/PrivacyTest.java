package io.forecourt.privacy;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.DatabaseSearch;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.optout.PrivacyRequests;
import io.forecourt.platform.PersonalTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored about one person is shown and erased completely. */
@ForecourtTest
class PrivacyTest {

  /** Tables that hold nothing of a buyer. A new table needs a declaration or a line here. */
  private static final Map<String, String> NO_BUYER =
      Map.ofEntries(
          Map.entry("absence", "staff"),
          Map.entry("access_log", "staff and keys"),
          Map.entry("api_key", "partners"),
          Map.entry("audit", "the week of a sample"),
          Map.entry("contact_encryption", "whether contact data is encrypted"),
          Map.entry("erased_address", "salted hashes, which outlive the person"),
          Map.entry("erased_address_salt", "their salt"),
          Map.entry("first_password", "staff"),
          Map.entry("flyway_schema_history", "migrations"),
          Map.entry("form_submission", "IP addresses of the last hour, without a person"),
          Map.entry("holiday", "store"),
          Map.entry("huddle_mail", "store"),
          Map.entry("incident_notice", "ids of incidents"),
          Map.entry("delivery_run", "counts and lines of deliveries, without a person"),
          Map.entry("login_failure", "staff"),
          Map.entry("opening_window", "store"),
          Map.entry("person", "staff"),
          Map.entry("provider_login", "staff"),
          Map.entry("recovery_code", "staff"),
          Map.entry("sale_gross", "sums of a month"),
          Map.entry("second_factor", "staff"),
          Map.entry("source_spend", "sums of a month"),
          Map.entry("store", "store"),
          Map.entry("store_login", "staff"),
          Map.entry("template_version", "approved wording"),
          Map.entry("vehicle", "stock"),
          Map.entry("vehicle_event", "stock"),
          Map.entry("vehicle_photo", "stock"));

  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private TestRestTemplate http;
  @Autowired private JdbcClient jdbc;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private HistoryService history;
  @Autowired private PersonalTables tables;
  @Autowired private Leads leads;
  @Autowired private PrivacyRequests privacyRequests;

  @Test
  void shouldHaveAVerdictOnEveryTable() {
    List<String> declared = tables.all().stream().map(PersonalTable::name).toList();
    Set<String> schema =
        new TreeSet<>(
            jdbc.sql(
                    "select table_name from information_schema.tables"
                        + " where table_schema = 'forecourt' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list());

    Set<String> verdicts = new TreeSet<>(declared);
    verdicts.addAll(NO_BUYER.keySet());
    assertThat(verdicts).isEqualTo(schema);
    assertThat(declared).doesNotHaveDuplicates().doesNotContainAnyElementsOf(NO_BUYER.keySet());
  }

  @Test
  void shouldShowEverythingStoredAboutAPerson() {
    PersonOnRecord person = new PersonOnRecord(showroom, jdbc, tasks, leads, privacyRequests);

    JsonNode report = showroom.read(get(person, "data", HttpStatus.OK));

    List<String> empty = new ArrayList<>();
    for (Map.Entry<String, JsonNode> table : report.get("tables").properties()) {
      if (table.getValue().isEmpty()) {
        empty.add(table.getKey());
      }
    }
    // Only an erasure fills it.
    assertThat(empty).containsExactly("erasure");
    assertThat(report.at("/tables/customer/0/first_name").asText()).isEqualTo(person.firstName);
    assertThat(report.at("/tables/inquiry/0/body").asText()).contains(person.words);
    assertThat(report.at("/tables/intake")).hasSize(2);
    assertThat(report.at("/tables/inbox")).hasSize(2);
    assertThat(report.at("/tables/trade_in_photo/0/content").isMissingNode()).isTrue();
    assertThat(report.at("/engine/processes").findValuesAsText("process"))
        .contains("lead-lifecycle", "lead-handoff");
    assertThat(report.at("/engine/processes").findValuesAsText("callNote")).contains(person.words);
    assertThat(report.at("/engine/tasks").findValues("comments").toString()).contains(person.words);
    assertThat(report.at("/engine/tasks").findValuesAsText("name"))
        .contains("Privacy request: handle the buyer's data");
    assertThat(
            jdbc.sql("select person from forecourt.view_log where subject = :id and what = 'DATA'")
                .param("id", person.customer)
                .query(String.class)
                .list())
        .containsExactly("mia");
  }

  @Test
  void shouldKeepReportsAndErasuresToManagersOfTheStore() {
    UUID customer = customerOf(showroom.converse(aLead()));

    for (String path : List.of("data", "data.zip", "erasure")) {
      assertThat(call("ann", HttpMethod.GET, customer, path, null).getStatusCode())
          .isEqualTo(HttpStatus.FORBIDDEN);
    }
    assertThat(call("ann", HttpMethod.POST, customer, "erasure", BUYER_REQUEST).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(callers.machineGets("/api/customers/" + customer + "/data").getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(call("mia", HttpMethod.GET, UUID.randomUUID(), "data", null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(call("mia", HttpMethod.POST, customer, "erasure", Map.of()).getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  void shouldLeaveNothingOfAnErasedPersonAnywhereInTheDatabase() {
    PersonOnRecord person = new PersonOnRecord(showroom, jdbc, tasks, leads, privacyRequests);
    Task privacyTask =
        tasks
            .createTaskQuery()
            .taskName("Privacy request: handle the buyer's data")
            .taskVariableValueEquals("leadId", person.lead.toString())
            .singleResult();
    assertThat(privacyTask.getDescription())
        .contains("POST /api/customers/" + person.customer + "/erasure");
    // A completed task stays in the history, with its words.
    tasks.complete(privacyTask.getId());
    assertThat(DatabaseSearch.find(jdbc, person.words))
        .contains("public.act_hi_taskinst.description_", "forecourt.call_attempt.note");

    JsonNode preview = showroom.read(get(person, "erasure", HttpStatus.OK));
    assertThat(preview.at("/rows/trade_in_photo").asInt()).isEqualTo(1);
    assertThat(preview.get("processes").asInt()).isPositive();
    JsonNode erasure = showroom.read(erase(person.customer).getBody());

    assertThat(erasure.get("requestedBy").asText()).isEqualTo("mia");
    assertThat(erasure.get("finishedAt").isNull()).isFalse();
    Set<String> left = new TreeSet<>();
    for (String words :
        List.of(
            person.firstName,
            person.lastName,
            person.words,
            person.email,
            person.inquiry.phone(),
            person.digits())) {
      DatabaseSearch.find(jdbc, words).forEach(column -> left.add(column + ": " + words));
    }
    assertThat(left).isEmpty();
    assertThat(showroom.status(person.lead)).isEqualTo("OPTED_OUT");
    assertThat(engineRecordsOf(person.lead)).isZero();
    // Statistics and proof stay.
    assertThat(count("receipt", person.lead)).isPositive();
    assertThat(count("sla_clock", person.lead)).isPositive();
    assertThat(
            tasks
                .createTaskQuery()
                .taskName(Eraser.CRM_TASK)
                .taskDescriptionLike("%" + person.lead + "%")
                .count())
        .isEqualTo(1);
  }

  @Test
  void shouldDoNothingMoreWhenAnErasureIsRepeated() {
    UUID customer = customerOf(showroom.handOff(aLead().hot()));

    JsonNode first = showroom.read(erase(customer).getBody());
    JsonNode second = showroom.read(erase(customer).getBody());

    assertThat(second).isEqualTo(first);
    assertThat(
            showroom
                .read(call("mia", HttpMethod.GET, customer, "data", null).getBody())
                .at("/tables/erasure"))
        .hasSize(1);
  }

  @Test
  void shouldNotWriteToAnErasedPersonWhoInquiresAgain() {
    LeadBuilder inquiry = aLead().withAnEmail();
    UUID customer = customerOf(showroom.converse(inquiry));

    erase(customer);
    UUID again = showroom.converse(inquiry);

    assertThat(customerOf(again)).isNotEqualTo(customer);
    assertThat(showroom.templatesSent(again)).isEmpty();
    assertThat(suppressed(customerOf(again))).containsExactly("EVERYTHING");
  }

  @Test
  void shouldWriteAgainToAnErasedPersonWhoOptsIn() {
    LeadBuilder inquiry = aLead();
    erase(customerOf(showroom.converse(inquiry)));
    UUID again = showroom.converse(inquiry);

    showroom.say(again, "START");
    assertThat(suppressed(customerOf(again))).isEmpty();
    assertThat(showroom.read(callErasure(customerOf(again), "TEST_DATA").getBody())).isNotNull();
    UUID third = showroom.converse(inquiry);

    assertThat(suppressed(customerOf(third))).isEmpty();
    assertThat(showroom.templatesSent(third)).isNotEmpty();
  }

  @Test
  void shouldTellTwoPeopleWithOneNumberApart() {
    LeadBuilder owner = aLead().named("Olga", "Owner").withAnEmail();
    UUID ownerLead = showroom.converse(owner);
    LeadBuilder partner = aLead().named("Pat", "Partner").withAnEmail();
    UUID partnerLead = showroom.converse(partner);
    jdbc.sql(
            "insert into forecourt.unconfirmed_contact"
                + " (lead_id, customer_id, kind, address, source, received_at)"
                + " values (:lead, :customer, 'PHONE', :phone, 'Form', now())")
        .param("lead", partnerLead)
        .param("customer", customerOf(partnerLead))
        .param("phone", owner.phone())
        .update();

    erase(customerOf(partnerLead));

    assertThat(showroom.lead(ownerLead).at("/customer/phones/0/e164").asText())
        .isEqualTo(owner.phone());
    assertThat(showroom.lead(ownerLead).at("/customer/firstName").asText()).isEqualTo("Olga");
    assertThat(suppressed(customerOf(ownerLead))).isEmpty();
    assertThat(engineRecordsOf(ownerLead)).isPositive();
    assertThat(
            jdbc.sql("select count(*) from forecourt.message where lead_id = :id and text = ''")
                .param("id", ownerLead)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void shouldDownloadTheReportWithThePhotos() throws IOException {
    PersonOnRecord person = new PersonOnRecord(showroom, jdbc, tasks, leads, privacyRequests);

    byte[] archive =
        http.withBasicAuth("mia", Callers.PASSWORD)
            .getForObject("/api/customers/" + person.customer + "/data.zip", byte[].class);

    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).hasSize(2).first().isEqualTo("data.json");
    assertThat(names.get(1)).matches("trade_in_photo/.+\\.jpeg");
  }

  private static final Map<String, Object> BUYER_REQUEST = Map.of("reason", "BUYER_REQUEST");

  private ResponseEntity<String> erase(UUID customer) {
    return callErasure(customer, "BUYER_REQUEST");
  }

  private ResponseEntity<String> callErasure(UUID customer, String reason) {
    ResponseEntity<String> answer =
        call("mia", HttpMethod.POST, customer, "erasure", Map.of("reason", reason));
    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    return answer;
  }

  private String get(PersonOnRecord person, String what, HttpStatus expected) {
    ResponseEntity<String> answer = call("mia", HttpMethod.GET, person.customer, what, null);
    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(expected);
    return answer.getBody();
  }

  private ResponseEntity<String> call(
      String person, HttpMethod method, UUID customer, String what, Object body) {
    return callers.personCalls(
        person, method, "/api/customers/%s/%s".formatted(customer, what), body);
  }

  private UUID customerOf(UUID lead) {
    return jdbc.sql("select customer_id from forecourt.lead where id = :id")
        .param("id", lead)
        .query(UUID.class)
        .single();
  }

  private List<String> suppressed(UUID customer) {
    return jdbc.sql("select unnest(suppressed) from forecourt.customer where id = :id")
        .param("id", customer)
        .query(String.class)
        .list();
  }

  private int count(String table, UUID lead) {
    return jdbc.sql("select count(*) from forecourt." + table + " where lead_id = :id")
        .param("id", lead)
        .query(Integer.class)
        .single();
  }

  private long engineRecordsOf(UUID lead) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead.toString()).count()
        + history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(lead.toString())
            .count();
  }
}
