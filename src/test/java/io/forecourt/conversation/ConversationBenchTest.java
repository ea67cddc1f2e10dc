package io.forecourt.conversation;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import io.forecourt.capture.InboundMessages;
import io.forecourt.handoff.Briefs;
import io.forecourt.inventory.feed.SampleStock;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Leads;
import io.forecourt.store.Stores;
import io.forecourt.terms.StoreAnswer;
import io.forecourt.terms.StoreFacts;
import io.forecourt.terms.StoreFees;
import io.forecourt.terms.StoreTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays the written conversations against the sample store, and says what was answered, wrong and
 * missed per intent.
 */
@ForecourtTest
class ConversationBenchTest {

  private static final Path SCRIPTS =
      Path.of(System.getProperty("forecourt.conversations", "src/test/resources/conversations"));

  private static final double ANSWERED = 0.9;

  private static final int SENTENCE = 12;

  /** Of some 1,100 lines; to be lowered, never raised. */
  private static final int MOST_REPEATS = 1;

  private static final String NO_REPLY = "NO_REPLY";

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private InboundMessages messages;
  @Autowired private Leads leads;
  @Autowired private JdbcClient jdbc;
  @Autowired private StoreFacts storeFacts;
  @Autowired private StoreFees storeFees;
  @Autowired private Stores stores;
  @Autowired private Briefs briefs;
  @Autowired private TaskService tasks;
  @Autowired private ApplicationContext application;

  private final Map<String, int[]> scores = new TreeMap<>();
  private final List<String> falseStatements = new ArrayList<>();

  /** Lines of the conversation that is played, and those that were sent twice in one. */
  private final Set<String> lines = new HashSet<>();

  private final List<String> repeats = new ArrayList<>();
  private final TranscriptPage page = new TranscriptPage();
  private final StringBuilder transcript = new StringBuilder();
  private StockReferences stock;

  @Test
  void shouldAnswerNineOfTenQuestionsAndSayNothingFalse() throws IOException {
    EngineTime.setTo(EngineTime.WEDNESDAY_MORNING);
    SampleStock.restore(application);
    stock = new StockReferences(jdbc);
    for (Script script : Script.in(SCRIPTS)) {
      EngineTime.setTo(EngineTime.WEDNESDAY_MORNING);
      play(script);
    }
    System.out.println(table());
    String written = System.getProperty("forecourt.transcripts", "");
    if (!written.isEmpty()) {
      page.write(SCRIPTS.resolve("for-the-docs.list"), Path.of(written));
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/conversations.txt"), transcript + "\n" + table());

    assertThat(falseStatements).isEmpty();
    assertThat(repeats).hasSizeLessThanOrEqualTo(MOST_REPEATS);
    assertThat(answered()).isGreaterThanOrEqualTo(ANSWERED);
  }

  private void play(Script script) {
    transcript.append("\n== ").append(script.title()).append('\n');
    lines.clear();
    StringBuilder heard = new StringBuilder();
    UUID id = null;
    long before = 0;
    for (Script.Turn turn : script.turns()) {
      if (id == null) {
        LeadBuilder lead = aLead().saying(turn.buyer()).from("Des Moines");
        script.form().ifPresent(lead::askingForStockNumber);
        id = showroom.receive(lead);
      } else {
        EngineTime.pass(Duration.ofSeconds(20));
        messages.receive(leads.get(id), InboundMessages.Delivery.of(Channel.TEXT, turn.buyer()));
      }
      for (String also : turn.also()) {
        messages.receive(leads.get(id), InboundMessages.Delivery.of(Channel.TEXT, also));
        heard.append(' ').append(also);
      }
      engine.settle(id);
      heard.append(' ').append(turn.buyer());
      before = judge(script.title(), turn, id, before, heard.toString());
    }
  }

  private long judge(String title, Script.Turn turn, UUID id, long before, String heard) {
    record Said(long id, String text) {}
    List<Said> said =
        jdbc.sql(
                "select id, text from forecourt.message where lead_id = :lead"
                    + " and direction = 'OUT' and id > :before order by id")
            .param("lead", id)
            .param("before", before)
            .query(Said.class)
            .list();
    String reply = String.join("\n", said.stream().map(Said::text).toList());
    if (!turn.also().isEmpty() && said.size() > 1) {
      repeats.add("%d messages for one turn: %s".formatted(said.size(), turn.buyer()));
    }
    reply
        .lines()
        .filter(line -> line.length() > SENTENCE && !lines.add(line))
        .forEach(line -> repeats.add(turn.buyer() + " -> " + line));
    page.add(title, turn.all(), reply);
    transcript.append("> ").append(turn.buyer()).append('\n');
    turn.also().forEach(also -> transcript.append("> ").append(also).append('\n'));
    transcript.append("    ").append(reply.replace("\n", "\n    ")).append('\n');
    for (Script.Expectation expectation : turn.expectations()) {
      String seen =
          switch (expectation.intent()) {
            case "next" -> String.valueOf(leads.get(id).nextAction());
            case "brief" -> briefs.of(leads.get(id)).doNotAsk();
            case "task" -> tasksOf(id);
            default -> reply;
          };
      count(expectation, seen);
    }
    new FalseStatements(stock)
        .in(reply, heard, facts())
        .forEach(
            fault -> {
              falseStatements.add(turn.buyer() + " -> " + fault);
              transcript.append("  !! FALSE ").append(fault).append('\n');
            });
    return said.isEmpty() ? before : said.get(said.size() - 1).id();
  }

  private String tasksOf(UUID id) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).list().stream()
        .map(Task::getName)
        .collect(Collectors.joining(", "));
  }

  private void count(Script.Expectation expectation, String seen) {
    String intent = expectation.intent();
    boolean found = stock.expression(expectation.words()).matcher(seen).find();
    boolean good =
        switch (intent) {
          case "not" -> !found;
          case NO_REPLY -> seen.isEmpty();
          default -> found;
        };
    int place = good ? 0 : intent.equals("not") ? 1 : 2;
    scores.computeIfAbsent(intent, key -> new int[3])[place]++;
    if (!good) {
      transcript
          .append("  !! ")
          .append(place == 1 ? "WRONG " : "MISSED ")
          .append(intent)
          .append(": ")
          .append(expectation.words())
          .append('\n');
    }
  }

  /** What the store says about itself. */
  private String facts() {
    String words =
        Stream.of(StoreTopic.values())
            .flatMap(topic -> storeFacts.find("riverside", topic).stream())
            .map(StoreAnswer::english)
            .collect(Collectors.joining(" "));
    String warranties =
        stock.rows().stream()
            .map(row -> String.valueOf(row.get("warranty")))
            .collect(Collectors.joining(" "));
    return storeFees.fees(stores.get("riverside"), "used").stream()
        .map(line -> line.amount().toBigInteger().toString())
        .collect(Collectors.joining(" ", words + " " + warranties + " ", ""));
  }

  private double answered() {
    int all = scores.values().stream().mapToInt(score -> score[0] + score[1] + score[2]).sum();
    return scores.values().stream().mapToInt(score -> score[0]).sum() / (double) all;
  }

  private String table() {
    StringBuilder table = new StringBuilder("%-16s answered wrong missed%n".formatted("intent"));
    scores.forEach(
        (intent, score) ->
            table.append("%-16s %8d %5d %6d%n".formatted(intent, score[0], score[1], score[2])));
    return table
        .append("repeated: %s%n".formatted(String.join("\n  ", repeats)))
        .append("answered %.1f %%, %d false%n".formatted(100 * answered(), falseStatements.size()))
        .toString();
  }
}
