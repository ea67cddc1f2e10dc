package io.forecourt.process.engine;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two changes to the same lead that meet in the engine, such as a rep's call and a buyer's message.
 * The engine saves the one that commits first and rolls back the other, which has to begin again.
 */
final class Collisions {

  static final String LOST =
      "Another change to this lead was saved at the same moment, and yours was not."
          + " Reload the page and try again.";

  /** Each attempt loses only to a commit since it began, so that more than two are rare. */
  static final int ATTEMPTS = 5;

  /**
   * How PostgreSQL ends an engine's command that the version of its rows did not: an execution that
   * was to be deleted got a child meanwhile (foreign key), or the two waited for each other.
   */
  private static final Set<String> STATES = Set.of("23503", "40P01", "40001");

  private static final Logger LOG = LoggerFactory.getLogger(Collisions.class);

  /**
   * Runs a change, and runs it again each time it loses. Inside a transaction it runs once: only
   * the outermost change is rolled back as a whole.
   *
   * @throws E as the change throws it, and as its last attempt did if every one lost
   */
  static <T, E extends Throwable> T retry(Change<T, E> change) throws E {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return change.run();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return change.run();
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !isIn(e)) {
          throw e;
        }
        LOG.info("Attempt {} lost to another change of the same lead", attempt);
      }
    }
  }

  /** A change that can be run again after its transaction was rolled back. */
  interface Change<T, E extends Throwable> {
    T run() throws E;
  }

  /** Returns whether a failure, or what caused it, says that another change was quicker. */
  static boolean isIn(Throwable thrown) {
    boolean ofEngine = false;
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof OptimisticLockingException) {
        return true;
      }
      ofEngine |= each instanceof ProcessEnginePersistenceException;
      if (ofEngine && each instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private Collisions() {}
}
