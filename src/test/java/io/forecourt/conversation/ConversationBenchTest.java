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
import io.forecourt.inventory.SampleStock;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  @Autowired private ApplicationContext application;

  private final Map<String, int[]> scores = new TreeMap<>();
  private final List<String> falseStatements = new ArrayList<>();
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
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/conversations.txt"), transcript + "\n" + table());

    assertThat(falseStatements).isEmpty();
    assertThat(answered()).isGreaterThanOrEqualTo(ANSWERED);
  }

  private void play(Script script) {
    transcript.append("\n== ").append(script.title()).append('\n');
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
      engine.settle(id);
      heard.append(' ').append(turn.buyer());
      before = judge(turn, id, before, heard.toString());
    }
  }

  private long judge(Script.Turn turn, UUID id, long before, String heard) {
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
    transcript
        .append("> ")
        .append(turn.buyer())
        .append("\n    ")
        .append(reply.replace("\n", "\n    "))
        .append('\n');
    for (Script.Expectation expectation : turn.expectations()) {
      String seen =
          switch (expectation.intent()) {
            case "next" -> String.valueOf(leads.get(id).nextAction());
            case "brief" -> briefs.of(leads.get(id)).doNotAsk();
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
        .append("answered %.1f %%, %d false%n".formatted(100 * answered(), falseStatements.size()))
        .toString();
  }
}
