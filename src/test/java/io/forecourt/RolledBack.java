package io.forecourt;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Runs a test in a transaction on the test database that is rolled back afterwards. */
public class RolledBack implements BeforeEachCallback, AfterEachCallback {

  private TransactionStatus transaction;

  @Override
  public void beforeEach(ExtensionContext context) {
    transaction = TestDatabase.transactions().getTransaction(new DefaultTransactionDefinition());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestDatabase.transactions().rollback(transaction);
  }
}
