package io.forecourt.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.messaging.MessageFiles;
import io.forecourt.process.DecisionFiles;
import io.forecourt.process.Decisions;
import io.forecourt.understanding.Question;
import io.forecourt.understanding.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decisions of the talk: a row for each rule, and words for each row. */
class ConversationDecisionsTest {

  private static final List<String> FACTS =
      List.of("vehicle", "budget", "tradeIn", "timeline", "financing", "contact");

  @ParameterizedTest
  @CsvSource({
    "OPEN,  OPEN,  OPEN,  OPEN,  OPEN,  OPEN,  WEB,  VEHICLE,   ask-vehicle",
    "GONE,  OPEN,  OPEN,  OPEN,  OPEN,  OPEN,  WEB,  VEHICLE,   ask-other-car",
    "KNOWN, OPEN,  OPEN,  OPEN,  OPEN,  OPEN,  WEB,  BUDGET,    ask-budget",
    "LEFT,  LEFT,  OPEN,  OPEN,  OPEN,  OPEN,  WEB,  TRADE_IN,  ask-trade-in",
    "KNOWN, KNOWN, KNOWN, OPEN,  OPEN,  OPEN,  WEB,  TIMELINE,  ask-timeline",
    "KNOWN, KNOWN, KNOWN, LEFT,  OPEN,  OPEN,  WEB,  FINANCING, ask-financing",
    "KNOWN, KNOWN, KNOWN, KNOWN, KNOWN, OPEN,  WEB,  CONTACT,   ask-contact",
    "KNOWN, KNOWN, KNOWN, KNOWN, KNOWN, OPEN,  CHAT, CONTACT,   ask-contact-chat"
  })
  void shouldAskInOrder(
      String vehicle,
      String budget,
      String tradeIn,
      String timeline,
      String financing,
      String contact,
      String channel,
      Question question,
      String template) {
    List<Map<String, Object>> next =
        next(List.of(vehicle, budget, tradeIn, timeline, financing, contact), channel);

    assertThat(next).hasSize(1);
    assertThat(next.get(0))
        .containsEntry("question", question.name())
        .containsEntry("template", template);
    assertThat(MessageFiles.hasWording(template)).isTrue();
  }

  @Test
  void shouldAskNothingThatIsKnownOrLeft() {
    assertThat(next(List.of("KNOWN", "LEFT", "KNOWN", "LEFT", "KNOWN", "LEFT"), "WEB")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HUMAN_REQUEST, 0, HOT_SIGNAL",
    "COMPLAINT, 0, HOT_SIGNAL",
    "TRADE_VALUE_REQUEST, 0, HOT_SIGNAL",
    "CREDIT_QUESTION, 0, HOT_SIGNAL",
    "URGENT, 0, HOT_SIGNAL",
    "APPOINTMENT_REQUEST, 0, HOT_SIGNAL",
    "APPOINTMENT_RESCHEDULE, 0, HOT_SIGNAL",
    "APPOINTMENT_CANCEL, 0, FIRST_CONTACT",
    "NOT_INTERESTED, 0, NEXT_STEP",
    "SPANISH, 0, HOT_SIGNAL",
    "CONFUSION, 3, HOT_SIGNAL",
    "SIX_OF_SIX, 0, FIRST_CONTACT",
    "NOTHING_LEFT, 0, FIRST_CONTACT",
    "PERSON, 0, FIRST_CONTACT",
    "UNREACHABLE, 0, FIRST_CONTACT",
    "SILENCE, 0, FIRST_CONTACT",
    "TIME_UP, 0, FIRST_CONTACT"
  })
  void shouldHandOver(String happened, int notUnderstood, String clock) {
    Map<String, Object> ruling = escalation(happened, notUnderstood);

    assertThat(ruling).containsEntry("handOver", true).containsEntry("callWithin", clock);
    assertThat((String) ruling.get("reason")).isNotBlank();
    String template = (String) ruling.get("template");
    assertThat(template.isEmpty() || MessageFiles.hasWording(template)).as(template).isTrue();
  }

  @Test
  void shouldGoOnTalkingAboutAllElse() {
    assertThat(escalation("CONFUSION", 2)).containsEntry("handOver", false);
    Stream.of(Signal.PRICE_QUESTION, Signal.AVAILABILITY_QUESTION, Signal.CONFIRM)
        .forEach(
            signal -> assertThat(escalation(signal.name(), 0)).containsEntry("handOver", false));
  }

  @ParameterizedTest
  @CsvSource({
    "QUALIFY, HOT, PHONE, true, PT0S, ALWAYS",
    "QUALIFY, LOW, WEB, false, PT0S, OPEN",
    "QUALIFY, HOT, WEB, true, PT2M, ALWAYS",
    "QUALIFY, HIGH, WEB, true, PT2M, ALWAYS",
    "QUALIFY, MEDIUM, WEB, true, PT15M, ALWAYS",
    "QUALIFY, LOW, WEB, true, PT1H, ALWAYS",
    "SILENCE, LOW, WEB, true, PT3M, ALWAYS",
    "HOT_SIGNAL, LOW, WEB, true, PT5M, OPEN",
    "ASSISTANT_PAUSE, LOW, WEB, true, PT2H, ALWAYS"
  })
  void shouldSayHowLong(
      String clock, String band, String channel, boolean open, String within, String counts) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", "riverside");
    inputs.put("clock", clock);
    inputs.put("band", band);
    inputs.put("channel", channel);
    inputs.put("open", open);

    assertThat(DecisionFiles.evaluateSingle(Decisions.SLA_POLICY, inputs))
        .containsEntry("within", within)
        .containsEntry("counts", counts);
  }

  private List<Map<String, Object>> next(List<String> states, String channel) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", "riverside");
    inputs.put("channel", channel);
    for (int i = 0; i < FACTS.size(); i++) {
      inputs.put(FACTS.get(i), states.get(i));
    }
    return DecisionFiles.evaluate(Decisions.NEXT_QUESTION, inputs);
  }

  private Map<String, Object> escalation(String happened, int notUnderstood) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", "riverside");
    inputs.put("happened", happened);
    inputs.put("notUnderstood", notUnderstood);
    return DecisionFiles.evaluateSingle(Decisions.ESCALATION, inputs);
  }
}
