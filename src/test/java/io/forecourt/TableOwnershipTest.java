package io.forecourt;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * SQL respects the walls between modules: a module names its own tables, and reads others only
 * where they are published below. Reports are counted from everything, so {@code insight} reads all
 * tables and writes its own.
 */
class TableOwnershipTest {

  private static final Path MODULES = Path.of("src/main/java/io/forecourt");

  private static final Map<String, List<String>> TABLES =
      Map.ofEntries(
          entry(
              "access",
              List.of(
                  "access_log",
                  "api_key",
                  "first_password",
                  "login_failure",
                  "provider_login",
                  "recovery_code",
                  "second_factor",
                  "store_login",
                  "view_log")),
          entry("alert", List.of("alert")),
          entry("appointment", List.of("appointment")),
          entry("assignment", List.of("assignment", "owner_notice")),
          entry(
              "capture",
              List.of(
                  "chat_session",
                  "consent",
                  "form_submission",
                  "idempotency_key",
                  "inbox",
                  "inquiry",
                  "intake")),
          entry("conversation", List.of("conversation", "reply_draft")),
          entry("crm", List.of("crm_record")),
          entry("database", List.of("flyway_schema_history")),
          entry("deal", List.of("appraisal", "trade_in_photo")),
          entry("equity", List.of("customer_number", "customer_record", "customer_vehicle")),
          entry("feed", List.of("delivery_run")),
          entry("followup", List.of("touch")),
          entry(
              "handoff", List.of("call_attempt", "handoff_record", "phone_call", "rule_override")),
          entry(
              "insight",
              List.of(
                  "audit",
                  "audit_call",
                  "audit_lead",
                  "due_item",
                  "huddle_mail",
                  "incident_notice",
                  "kpi",
                  "lead_journey",
                  "lead_kpi",
                  "lead_origin",
                  "sale_gross",
                  "source_spend")),
          entry("inventory", List.of("stock_check", "vehicle", "vehicle_event", "vehicle_photo")),
          entry(
              "lead",
              List.of(
                  "customer",
                  "customer_email",
                  "customer_phone",
                  "erased_address",
                  "erased_address_salt",
                  "fact_statement",
                  "lead",
                  "lead_event",
                  "lead_fact",
                  "message",
                  "suppression",
                  "unconfirmed_contact")),
          entry("lifecycle", List.of("lead_outcome", "stuck_lead", "unanswered_message")),
          entry(
              "messaging",
              List.of("held_message", "model_message", "outbox", "receipt", "template_version")),
          entry("platform", List.of("contact_encryption")),
          entry("privacy", List.of("erasure")),
          entry("process", List.of("model_finding", "model_finding_lead")),
          entry("scoring", List.of("score_reason")),
          entry("sla", List.of("sla_clock")),
          entry("store", List.of("absence", "holiday", "opening_window", "person", "store")),
          entry("workplace", List.of("rep_report")));

  /** Read models: other modules may select from these, and must never write them. */
  private static final Set<String> PUBLISHED =
      Set.of("customer", "lead", "lead_fact", "lead_outcome", "message", "stock_check");

  /** Single classes that cross a wall on purpose; the decision records 11 and 20 say why. */
  private static final Map<String, List<String>> EXCEPTIONS =
      Map.of(
          // One statement under the lock of the person: everything the outbound gate has to know.
          "Recipients", List.of("chat_session", "consent", "customer_email", "customer_phone"),
          // One document as proof for one person.
          "ReceiptDocuments", List.of("consent", "customer_email", "customer_phone", "suppression"),
          // What a carrier reports belongs to the message and the address it was about.
          "Receipts", List.of("write customer", "write message"),
          "Outbox", List.of("write message"),
          "DeliveryReports", List.of("write message"),
          "UndeliverableAddresses", List.of("write customer_email", "write customer_phone"),
          // Signals of a score, and the calls a cadence has to count.
          "ScoringHistory", List.of("inquiry"),
          "CallHistory", List.of("call_attempt"));

  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile("\\b(?:(insert into|update|delete from)|from|join)\\s+forecourt\\.(\\w+)");

  @Test
  void shouldNameOwnTablesAndPublishedReadModelsOnly() throws IOException {
    Set<String> findings = new TreeSet<>();
    for (Path file : sources()) {
      findings.addAll(crossings(file));
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void shouldListOnlyExceptionsThatStillCross() throws IOException {
    Set<String> listed = new TreeSet<>();
    EXCEPTIONS.forEach((name, tables) -> tables.forEach(table -> listed.add(name + ": " + table)));
    Set<String> needed = new TreeSet<>();
    for (Path file : sources()) {
      String name = className(file);
      for (Use use : uses(file)) {
        if (!use.isAllowedIn(moduleOf(file))) {
          needed.add(name + ": " + (use.writes() ? "write " : "") + use.table());
        }
      }
    }
    assertThat(needed).containsAll(listed);
  }

  /** A table named in a statement. */
  private record Use(String table, boolean writes) {

    /** Returns whether the module may do so without an exception. */
    boolean isAllowedIn(String module) {
      return TABLES.getOrDefault(module, List.of()).contains(table)
          || (!writes && (PUBLISHED.contains(table) || module.equals("insight")));
    }
  }

  private static Set<String> crossings(Path file) throws IOException {
    List<String> allowed = EXCEPTIONS.getOrDefault(className(file), List.of());
    Set<String> findings = new TreeSet<>();
    for (Use use : uses(file)) {
      boolean isException =
          allowed.contains("write " + use.table())
              || (!use.writes() && allowed.contains(use.table()));
      if (!use.isAllowedIn(moduleOf(file)) && !isException) {
        findings.add(
            "%s %s %s"
                .formatted(
                    MODULES.relativize(file), use.writes() ? "writes" : "reads", use.table()));
      }
    }
    return findings;
  }

  private static Set<Use> uses(Path file) throws IOException {
    Set<Use> uses = new HashSet<>();
    Matcher literals = LITERAL.matcher(Files.readString(file));
    while (literals.find()) {
      Matcher tables =
          TABLE.matcher(literals.group(1) == null ? literals.group(2) : literals.group(1));
      while (tables.find()) {
        uses.add(new Use(tables.group(2), tables.group(1) != null));
      }
    }
    return uses;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MODULES)) {
      return files.filter(each -> each.toString().endsWith(".java")).toList();
    }
  }

  private static String moduleOf(Path file) {
    return MODULES.relativize(file).getName(0).toString();
  }

  private static String className(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
