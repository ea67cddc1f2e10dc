package io.forecourt.process;

import java.util.List;

/** What a capability asks of the decisions that it evaluates. */
public interface DecisionContracts {

  List<DecisionContract> contracts();
}
