package io.forecourt.privacy;

/** Why a person's data is erased; a choice, because free text would name the person again. */
enum ErasureReason {
  /** The person asked for it, and so wants no more messages. */
  BUYER_REQUEST(true),
  /** A court or an authority ordered it. */
  LEGAL_ORDER(true),
  /** It was no real person. */
  TEST_DATA(false),
  /** The store's own retention period has passed. */
  RETENTION(false);

  private final boolean suppresses;

  ErasureReason(boolean suppresses) {
    this.suppresses = suppresses;
  }

  /** Returns whether the numbers and addresses stay closed even if no one opted out. */
  boolean suppresses() {
    return suppresses;
  }
}
