package io.forecourt.terms;

import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Output;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.Decisions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What terms ask of their decisions; the rows of two of them have rules of their own. */
@Component
class TermsContracts implements DecisionContracts {

  private static final int HIGHEST_PRICE = 1_000_000;

  @Override
  public List<DecisionContract> contracts() {
    return List.of(
        DecisionContract.of(
            Decisions.PAYMENT_TERMS,
            true,
            List.of(Input.store(), Input.number("price", 0, HIGHEST_PRICE)),
            List.of(
                Output.number("apr", 0, 36),
                Output.whole("termMonths", 6, 120),
                Output.number("downPercent", 0, 90))),
        DecisionContract.of(
            Decisions.STORE_ANSWERS,
            false,
            List.of(Input.store(), Input.open("topic", "DEPOSIT")),
            List.of(Output.text("english"), Output.text("spanish"))),
        DecisionContract.of(
            Decisions.STORE_FEES,
            false,
            List.of(
                Input.store(),
                Input.open("state", "any-state").orMissing(),
                Input.open("county", "any-county").orMissing(),
                Input.open("condition", "new", "used", "cpo").orMissing()),
            List.of(
                Output.text("english"),
                Output.text("spanish"),
                Output.number("amount", 0, 10_000).orEmpty(),
                Output.number("percent", 0, 20).orEmpty(),
                Output.flag("taxable"),
                Output.text("kind"))));
  }
}
