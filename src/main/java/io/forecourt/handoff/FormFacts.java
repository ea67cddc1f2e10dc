package io.forecourt.handoff;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import io.forecourt.process.Variable;
import io.forecourt.understanding.MessageContexts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Facts that a rep entered in a form. */
@Component
public class FormFacts {

  private final MessageContexts messageContexts;

  FormFacts(MessageContexts messageContexts) {
    this.messageContexts = messageContexts;
  }

  public Facts takenFrom(VariableScope form, String store) {
    return new Facts(
        FormInputs.VEHICLE_WISH
            .takeFrom(form)
            .filter(wish -> !wish.isBlank())
            .map(wish -> messageContexts.car(store, wish.strip()))
            .orElse(null),
        FormInputs.MONTHLY_MAX
            .takeFrom(form)
            .map(most -> new BigDecimal(most.toString()))
            .map(most -> new Facts.Budget(null, most, null, null, null))
            .orElse(null),
        choice(form, FormInputs.TRADE_IN, FormFacts::tradeIn),
        choice(
            form,
            FormInputs.TIMELINE,
            value -> new Facts.Timeline(Facts.Timeline.Bucket.valueOf(value), null)),
        choice(form, FormInputs.FINANCING, Facts.Financing::valueOf),
        choice(
            form,
            FormInputs.CONTACT_CHANNEL,
            value -> new Facts.Contact(Channel.valueOf(value), null, null)));
  }

  private static Facts.TradeIn tradeIn(String value) {
    return value.equals("NO")
        ? Facts.TradeIn.NO
        : new Facts.TradeIn(true, null, null, null, null, condition(value), null);
  }

  private static String condition(String value) {
    return value.equals("YES") ? null : value.toLowerCase(Locale.ROOT);
  }

  private static <T> T choice(
      VariableScope form, Variable<String> answer, Function<String, T> meaning) {
    return answer
        .takeFrom(form)
        .filter(value -> !value.isBlank())
        .map(
            value -> {
              try {
                return meaning.apply(value);
              } catch (IllegalArgumentException e) {
                throw new InvalidInput("%s cannot be '%s'.".formatted(answer.name(), value));
              }
            })
        .orElse(null);
  }
}
