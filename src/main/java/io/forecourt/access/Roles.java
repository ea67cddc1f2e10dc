package io.forecourt.access;

/** Groups of the engine, which are the roles of the application too. */
public final class Roles {

  /** Sales reps and BDC agents: their own tasks and unassigned ones. */
  public static final String REP = "rep";

  /** Sees every lead of the own stores, moves deadlines, reassigns. */
  public static final String MANAGER = "manager";

  /** Redesigns and deploys. */
  public static final String ADMIN = "admin";

  /** External workers. */
  public static final String WORKER = "worker";

  /** The engine's own administrators. */
  static final String ENGINE_ADMIN = "camunda-admin";

  /** Holders of the API key; not a group of the engine. */
  static final String MACHINE = "machine";

  private Roles() {}
}
