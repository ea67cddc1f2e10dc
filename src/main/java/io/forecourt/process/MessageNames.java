package io.forecourt.process;

/** Names of the messages that a running life of a lead waits for: past facts. */
public final class MessageNames {

  /** The buyer opted out or bought; carries leadResult. */
  public static final String ENDED = "lead.ended";

  /** A lead that had ended goes on. */
  public static final String REOPENED = "lead.reopened";

  /** The buyer wrote. */
  public static final String REPLIED = "lead.replied";

  /** A person spoke with the buyer. */
  public static final String CONTACTED = "lead.contacted";

  /** The buyer sent another enquiry. */
  public static final String INTENT_CHANGED = "lead.intentChanged";

  /** The car asked for was sold to somebody else. */
  public static final String CAR_GONE = "lead.carGone";

  /** A person wrote to the buyer, or wants the assistant to keep quiet. */
  public static final String ASSISTANT_PAUSED = "assistant.paused";

  /** A person lets the assistant go on. */
  public static final String ASSISTANT_RESUMED = "assistant.resumed";

  /** The lead has ended, whatever way: nothing beside its life goes on. */
  public static final String CLOSED = "lead.closed";

  private MessageNames() {}
}
