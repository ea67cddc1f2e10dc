package io.forecourt.process;

/** Names of the BPMN messages that the processes of a lead wait for: past facts. */
public final class MessageNames {

  /** The buyer opted out or bought; carries leadResult. */
  public static final String ENDED = "lead.ended";

  /** A closed lead was reopened. */
  public static final String REOPENED = "lead.reopened";

  /** The buyer wrote. */
  public static final String REPLIED = "lead.replied";

  /** A person spoke with the buyer. */
  public static final String CONTACTED = "lead.contacted";

  /** The buyer sent another inquiry. */
  public static final String INTENT_CHANGED = "lead.intentChanged";

  /** The vehicle asked for was sold to another buyer. */
  public static final String CAR_GONE = "lead.carGone";

  /** A rep wrote to the buyer or paused the assistant. */
  public static final String ASSISTANT_PAUSED = "assistant.paused";

  /** A rep resumed the assistant. */
  public static final String ASSISTANT_RESUMED = "assistant.resumed";

  /** The lead ended in any way: processes beside its lifecycle stop. */
  public static final String CLOSED = "lead.closed";

  private MessageNames() {}
}
