package io.forecourt.assignment;

/** Kind of a notice to the owner of a lead. */
public enum NoticeKind {
  /** Another inquiry of the buyer joined the lead. */
  INQUIRY("ENQUIRY"),
  SCORE_BAND("BAND"),
  MESSAGING("MESSAGE"),
  REASSIGNED("HANDED"),
  MANAGER("MANAGER"),
  REMINDER("REMINDER"),
  BREACH("BREACH"),
  CLAWBACK("TAKEN_BACK"),
  DEADLINE("DEADLINE"),
  REPLY("REPLY"),
  CONCERN("CONCERN"),
  NOTE("NOTE"),
  STOCK("STOCK"),
  OPT_OUT("OPT_OUT"),
  REOPENED("REOPENED");

  private final String storedValue;

  NoticeKind(String storedValue) {
    this.storedValue = storedValue;
  }

  String storedValue() {
    return storedValue;
  }
}
