package io.forecourt.assignment;

import io.forecourt.lead.Band;
import io.forecourt.lead.Channel;
import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Output;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.Decisions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What {@link OwnerChoice} asks of the decision that routes leads. */
@Component
class AssignmentContracts implements DecisionContracts {

  @Override
  public List<DecisionContract> contracts() {
    return List.of(
        DecisionContract.of(
            Decisions.LEAD_ROUTING,
            true,
            List.of(
                Input.store(),
                Input.oneOf("band", Band.values()).orMissing(),
                Input.oneOf("grade", List.of("A", "B", "C", "D")).orMissing(),
                Input.oneOf("channel", Channel.values()),
                Input.open("language", "en", "es"),
                Input.flag("knownOwnerIsIn")),
            List.of(
                Output.flag("keepKnown"),
                Output.oneOf("role", Set.of("REP", "BDC", "MANAGER", "OWNER")),
                Output.text("reason"))));
  }
}
