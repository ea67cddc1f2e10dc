package io.forecourt.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.understanding.classifier.Predictions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On a Wednesday in March. A build reads a part of the random texts; {@code make fuzz} reads all.
 */
class ContentReaderTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-11T14:05:00-05:00");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BUDGET | 450ish a month | {\"budget\":{\"monthlyMax\":450}}",
        "BUDGET | four fifty | {\"budget\":{\"monthlyMax\":450}}",
        "BUDGET | around 20 | {\"budget\":{\"totalMax\":20000}}",
        "BUDGET | no more than 25 | {\"budget\":{\"totalMax\":25000}}",
        "BUDGET | under 30k, 5k down | {\"budget\":{\"totalMax\":30000,\"down\":5000}}",
        "BUDGET | 100 a week | {\"budget\":{\"monthlyMax\":433}}",
        "BUDGET | between 400 and 500 | {\"budget\":{\"monthlyMin\":400,\"monthlyMax\":500}}",
        "BUDGET | at least 15k | {\"budget\":{\"totalMin\":15000}}",
        "BUDGET | low to mid 20s | {\"budget\":{\"totalMin\":20000,\"totalMax\":26000}}",
        "BUDGET | 35k out the door | {\"budget\":{\"totalMax\":35000}}",
        "BUDGET | 500 max, nothing down | {\"budget\":{\"monthlyMax\":500,\"down\":0}}",
        "TIMELINE | in a couple weeks |"
            + " {\"timeline\":{\"bucket\":\"WITHIN_30_DAYS\",\"by\":\"2026-03-25\"}}",
        "TIMELINE | by the 30th |"
            + " {\"timeline\":{\"bucket\":\"WITHIN_30_DAYS\",\"by\":\"2026-03-30\"}}",
        "TIMELINE | this weekend |"
            + " {\"timeline\":{\"bucket\":\"WITHIN_7_DAYS\",\"by\":\"2026-03-15\"}}",
        "TIMELINE | end of the month |"
            + " {\"timeline\":{\"bucket\":\"WITHIN_30_DAYS\",\"by\":\"2026-03-31\"}}",
        "TIMELINE | 2-3 months |"
            + " {\"timeline\":{\"bucket\":\"WITHIN_90_DAYS\",\"by\":\"2026-06-11\"}}",
        "TIMELINE | sometime this summer |"
            + " {\"timeline\":{\"bucket\":\"OVER_90_DAYS\",\"by\":\"2026-08-31\"}}",
        "TIMELINE | asap | {\"timeline\":{\"bucket\":\"WITHIN_7_DAYS\"}}",
        "TIMELINE | just looking for now | {\"timeline\":{\"bucket\":\"JUST_LOOKING\"}}",
        "CONTACT | text me after 6 | {\"contact\":{\"channel\":\"TEXT\",\"from\":\"18:00\"}}",
        "CONTACT | call me between 5 and 7pm |"
            + " {\"contact\":{\"channel\":\"PHONE\",\"from\":\"17:00\",\"to\":\"19:00\"}}",
        "CONTACT | email is best, mornings |"
            + " {\"contact\":{\"channel\":\"EMAIL\",\"to\":\"12:00\"}}",
        "CONTACT | evenings | {\"contact\":{\"from\":\"17:00\"}}",
        "FINANCING | paying cash | {\"financing\":\"CASH\"}",
        "FINANCING | don't need a loan | {\"financing\":\"CASH\"}",
        "FINANCING | through my credit union | {\"financing\":\"FINANCE\"}",
        "FINANCING | probably lease | {\"financing\":\"LEASE\"}",
        "TRADE_IN | nope | {\"tradeIn\":{\"has\":false}}",
        "TRADE_IN | yes a 2018 jeep wrangler, good shape |"
            + " {\"tradeIn\":{\"has\":true,\"year\":2018,\"make\":\"Jeep\","
            + "\"model\":\"Wrangler\",\"condition\":\"good\"}}",
        "TRADE_IN | 2015 accord, 95k miles, I owe 4k |"
            + " {\"tradeIn\":{\"has\":true,\"year\":2015,\"make\":\"Honda\","
            + "\"model\":\"Accord\",\"mileage\":95000,\"owes\":4000}}",
        "VEHICLE | toyota camery 2022 |"
            + " {\"vehicle\":{\"year\":2022,\"make\":\"Toyota\",\"model\":\"Camry\"}}",
        "VEHICLE | the F150 | {\"vehicle\":{\"make\":\"Ford\",\"model\":\"F-150\"}}",
        " | looking for a 2021 honda crv |"
            + " {\"vehicle\":{\"year\":2021,\"make\":\"Honda\",\"model\":\"CR-V\"}}",
        " | does it fit a car seat, focus on price | {}",
        " | I changed my number, it is 515-555-0123 | {}",
        " | my zip is 60614 | {}",
      })
  void shouldReadFacts(Question asked, String text, String facts) throws IOException {
    assertThat(facts(asked, text)).isEqualTo(new ObjectMapper().readTree(facts));
  }

  @Test
  void shouldReadSeveralFactsOutOfOneMessage() throws IOException {
    JsonNode facts =
        facts(
            null,
            "looking for a 2021 honda crv, trading my 2015 accord with 90k miles, owe 4k on it,"
                + " around 450 a month, text me after 6");

    assertThat(facts.at("/vehicle/model").asText()).isEqualTo("CR-V");
    assertThat(facts.at("/tradeIn/model").asText()).isEqualTo("Accord");
    assertThat(facts.at("/tradeIn/mileage").asInt()).isEqualTo(90_000);
    assertThat(facts.at("/tradeIn/owes").asInt()).isEqualTo(4_000);
    assertThat(facts.at("/budget/monthlyMax").asInt()).isEqualTo(450);
    assertThat(facts.at("/contact/from").asText()).isEqualTo("18:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STOP | OPT_OUT",
        "wrong number | WRONG_PERSON",
        "is it still available? | AVAILABILITY_QUESTION",
        "what's your best price | PRICE_QUESTION",
        "what would you give me for my 2019 rogue | TRADE_VALUE_REQUEST",
        "can I talk to a real person | HUMAN_REQUEST",
        "this is ridiculous, nobody ever called me | COMPLAINT",
        "my credit is rough | CREDIT_QUESTION",
        "can I come in for a test drive | APPOINTMENT_REQUEST",
        "I need to reschedule | APPOINTMENT_RESCHEDULE",
        "I have to cancel my appointment | APPOINTMENT_CANCEL",
        "need a car asap | URGENT",
        "I'm no longer interested | NOT_INTERESTED",
        "sounds good, see you then | CONFIRM",
      })
  void shouldHearSignals(String text, Signal signal) {
    assertThat(read(text).signals()).contains(signal);
  }

  @Test
  void shouldTakeNothingFromHostileWordsAndTakeNoTimeOverThem() {
    List<String> hostile =
        List.of(
            "${7*7} #{execution} {{constructor}}",
            "'; drop table lead; --",
            "<script>alert(1)</script>",
            "a".repeat(5_000),
            "and ".repeat(1_250),
            "1 ".repeat(2_500),
            "$ ".repeat(2_500),
            "\u202e\u0627\u0644\u0633\u0644\u0627\u0645",
            "\uD83D\uDE97\uD83D\uDE97\uD83D\uDE97",
            "");
    for (String text : hostile) {
      long start = System.nanoTime();
      MessageContent understood = read(text);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      assertThat(understood.facts().complete())
          .as(text.substring(0, Math.min(20, text.length())))
          .isZero();
    }
  }

  @Test
  void shouldSurviveWhateverLettersComeInWhateverOrder() {
    Random random = new Random(Long.getLong("forecourt.seed", 20_260_311));
    int many = Integer.getInteger("forecourt.random-texts", 250);
    for (int number = 0; number < many; number++) {
      read(anything(random), MessageContext.at(NOW, question(random)));
    }
  }

  /** The heads only weigh; what could go wrong is in the grammars, and they are faster alone. */
  @Test
  void shouldReadNothingOutOfNoise() {
    Random random = new Random(Long.getLong("forecourt.seed", 20_260_311));
    int many = Integer.getInteger("forecourt.random-strings", 5_000);
    long slowest = 0;
    int read = 0;
    for (int number = 0; number < many; number++) {
      MessageContext context = MessageContext.at(NOW, question(random));
      EncodedMessage noise = withoutHeads(anything(random));
      long start = System.nanoTime();
      int facts = MessageReader.interpret(noise, context).facts().said().size();
      // Where a budget was asked for, every figure is one.
      read += context.asked().isEmpty() ? facts : 0;
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
    // A dollar sign before a figure comes about by chance.
    System.out.printf("%d of %d random strings held a fact%n", read, many);
    assertThat(read).isLessThan(many / 2_000);
    assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(1));
  }

  private static MessageContent read(String text) {
    return read(text, MessageContext.at(NOW, Optional.empty()));
  }

  /** With every failure of a reader thrown, which a store would not see. */
  private static MessageContent read(String text, MessageContext context) {
    return MessageReader.interpret(SharedReader.READER.encode(text), context).content();
  }

  private static EncodedMessage withoutHeads(String text) {
    return new EncodedMessage(
        text, OptOutDetector.read(text, Predictions.UNKNOWN), Predictions.UNKNOWN);
  }

  private static Optional<Question> question(Random random) {
    List<Question> questions = List.of(Question.values());
    int which = random.nextInt(questions.size() + 1);
    return which == questions.size() ? Optional.empty() : Optional.of(questions.get(which));
  }

  private static String anything(Random random) {
    int to = random.nextBoolean() ? 128 : 0x2fff;
    return random
        .ints(random.nextInt(60), 32, to)
        .filter(Character::isDefined)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void shouldAnswerEveryLineOfAFileInItsOrder() throws IOException {
    Path in = folder.resolve("in.jsonl");
    Path out = folder.resolve("out.jsonl");
    Files.writeString(
        in,
        """
        {"id":"a","asked":"BUDGET","text":"450 a month","now":"2026-03-11T14:05:00-05:00"}
        not json
        {"id":"c","asked":"NONSENSE","text":"hm"}
        {"id":"d","asked":null,"text":"STOP","now":"2026-03-11T14:05:00-05:00","more":1}
        """);

    assertThat(UnderstandCommand.run("understand", "--in", in.toString(), "--out", out.toString()))
        .isZero();

    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .isEqualTo("{\"id\":\"a\",\"budget\":{\"monthlyMax\":450},\"signals\":[]}");
    assertThat(lines.get(1)).contains("\"error\"", "\"signals\":[]");
    assertThat(lines.get(2)).startsWith("{\"id\":\"c\",\"error\"");
    assertThat(lines.get(3)).isEqualTo("{\"id\":\"d\",\"signals\":[\"OPT_OUT\"]}");
  }

  @Test
  void shouldSayHowItIsCalled() throws IOException {
    assertThat(UnderstandCommand.run("understand")).isEqualTo(2);
    assertThat(Set.of(Signal.values())).hasSize(14);
  }

  private JsonNode facts(Question asked, String text) throws IOException {
    Path in = folder.resolve("one.jsonl");
    Path out = folder.resolve("facts.jsonl");
    ObjectMapper json = new ObjectMapper();
    Files.writeString(
        in,
        json.writeValueAsString(
            json.createObjectNode()
                .put("asked", asked == null ? null : asked.name())
                .put("text", text)
                .put("now", NOW.toString())));
    new UnderstandCommand(SharedReader.READER).answer(in, out);
    return ((ObjectNode) json.readTree(Files.readString(out))).without("signals");
  }
}
