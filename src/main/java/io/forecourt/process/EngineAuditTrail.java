package io.forecourt.process;

/** Hears of changes in the engine that an audit asks for, whichever way they came. */
public interface EngineAuditTrail {

  /** What changed. */
  enum Change {
    PASSWORD_CHANGED,
    RIGHTS_CHANGED,
    DEPLOYED
  }

  /**
   * @param by user id, or {@code system} where the application itself did it
   * @param what in words, such as {@code ann joins the group manager}
   */
  void record(Change change, String by, String what);
}
