package io.forecourt.handoff;

import io.forecourt.lead.Band;
import io.forecourt.lead.Channel;
import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Output;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.Decisions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the handoff asks of the decision next-action. */
@Component
class HandoffContracts implements DecisionContracts {

  @Override
  public List<DecisionContract> contracts() {
    return List.of(
        DecisionContract.of(
            Decisions.NEXT_ACTION,
            true,
            List.of(
                Input.store(),
                Input.oneOf("band", Band.values()).orMissing(),
                Input.oneOf("channel", Channel.values())),
            List.of(Output.text("opening"))));
  }
}
