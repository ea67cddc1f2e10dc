package io.forecourt.conversation;

import io.forecourt.lead.Channel;
import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Answers;
import io.forecourt.process.DecisionContract.Demand;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Output;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.Decisions;
import io.forecourt.sla.SlaPolicyRow;
import io.forecourt.understanding.Question;
import io.forecourt.understanding.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the assistant asks of the decisions next-question and escalation. */
@Component
class ConversationContracts implements DecisionContracts {

  private static final int OFTEN = 20;
  private static final List<Question> QUESTIONS = List.of(Question.values());
  private static final List<String> STATES = List.of("OPEN", "KNOWN", "LEFT");
  private static final Set<String> TO_BE_ASKED = Set.of("OPEN", "GONE");

  @Override
  public List<DecisionContract> contracts() {
    return List.of(escalation(), nextQuestion());
  }

  private static DecisionContract escalation() {
    List<String> happened =
        Stream.concat(
                Arrays.stream(Signal.values()).map(Enum::name),
                Stream.of(
                    EscalationPolicy.CONFUSION,
                    EscalationPolicy.SIX_OF_SIX,
                    EscalationPolicy.NOTHING_LEFT,
                    EscalationPolicy.UNREACHABLE,
                    EscalationPolicy.TIME_UP,
                    EscalationPolicy.SPANISH,
                    EscalationPolicy.SILENCE,
                    "PERSON"))
            .toList();
    Set<String> clocks =
        Arrays.stream(SlaPolicyRow.values()).map(Enum::name).collect(Collectors.toSet());
    return DecisionContract.of(
            Decisions.ESCALATION,
            true,
            List.of(
                Input.store(),
                Input.oneOf("happened", happened),
                Input.number("notUnderstood", 0, OFTEN)),
            List.of(
                Output.flag("handOver"),
                Output.text("reason").orEmpty(),
                Output.template("template").orEmpty(),
                Output.clock("callWithin", clocks)))
        .with(
            List.of(
                handOver("HUMAN_REQUEST", "A buyer who asks for a person has to get one."),
                handOver("COMPLAINT", "A buyer who complains has to get a person."),
                handOver("NOT_INTERESTED", "A buyer who says no must not be asked on."),
                handOver("CREDIT_QUESTION", "A question about credit goes to a person."),
                handOver("TRADE_VALUE_REQUEST", "What a trade-in is worth is for a person to say."),
                handOver("APPOINTMENT_CANCEL", "A canceled visit goes to a person."),
                handOver("SPANISH", "A buyer who writes Spanish has to get a person."),
                new Demand(
                    Map.of("happened", EscalationPolicy.CONFUSION, "notUnderstood", OFTEN),
                    row -> Boolean.TRUE.equals(row.get("handOver")),
                    "A buyer who is not understood again and again has to get a person.")));
  }

  private static Demand handOver(String happened, String words) {
    return new Demand(
        Map.of("happened", happened), row -> Boolean.TRUE.equals(row.get("handOver")), words);
  }

  private static DecisionContract nextQuestion() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.store());
    inputs.add(Input.oneOf("channel", Channel.values()));
    for (Question question : Question.values()) {
      inputs.add(Input.oneOf(question.fact().key(), statesOf(question)));
    }
    Set<String> questions =
        Arrays.stream(Question.values()).map(Enum::name).collect(Collectors.toSet());
    return DecisionContract.of(
            Decisions.NEXT_QUESTION,
            false,
            inputs,
            List.of(Output.oneOf("question", questions), Output.template("template")))
        .with(ConversationContracts::tryQuestions);
  }

  private static List<String> statesOf(Question question) {
    return question == Question.VEHICLE
        ? Stream.concat(STATES.stream(), Stream.of("GONE")).toList()
        : STATES;
  }

  /** What a buyer said is not asked again. */
  private static List<String> tryQuestions(Answers answers) {
    Set<String> faults = new LinkedHashSet<>();
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", "any-store");
    inputs.put("channel", Channel.WEB.name());
    tryQuestions(0, inputs, answers, faults);
    return List.copyOf(faults);
  }

  private static void tryQuestions(
      int place, Map<String, Object> inputs, Answers answers, Set<String> faults) {
    if (place == QUESTIONS.size()) {
      answers.to(inputs).stream()
          .findFirst()
          .map(row -> Question.valueOf((String) row.get("question")))
          .filter(asked -> !TO_BE_ASKED.contains(inputs.get(asked.fact().key())))
          .ifPresent(
              asked ->
                  faults.add(
                      "It asks for %s although that is settled. Set the input '%s' of that row to \"OPEN\"."
                          .formatted(asked, asked.fact().key())));
      return;
    }
    Question question = QUESTIONS.get(place);
    for (String state : statesOf(question)) {
      inputs.put(question.fact().key(), state);
      tryQuestions(place + 1, inputs, answers, faults);
    }
  }
}
