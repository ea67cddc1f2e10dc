package io.forecourt.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application what is wrong with the keys, instead of a stack trace. */
class EncryptionRefusedAnalyzer extends AbstractFailureAnalyzer<EncryptionRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, EncryptionRefused refused) {
    return new FailureAnalysis(
        refused.getMessage(), "See Encryption in docs/operations.md.", refused);
  }
}
