package io.forecourt.process;

import java.util.List;

/** Rules for the rows of one decision, checked before it is deployed. */
public interface DecisionCheck {

  /** Key of the decision, one of {@link Decisions}. */
  String decision();

  /** One sentence for each reason why the whole deployment must be refused. */
  List<String> faults(WrittenTable table);
}
