package io.forecourt.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words what is wrong with the keys when the application starts, not by a stack trace. */
class EncryptionRefusedAnalyzer extends AbstractFailureAnalyzer<EncryptionRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, EncryptionRefused refused) {
    return new FailureAnalysis(
        refused.getMessage(), "See Encryption in docs/operations.md.", refused);
  }
}
