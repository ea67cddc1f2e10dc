package io.forecourt.process.engine;

import io.forecourt.platform.DomainException;
import io.forecourt.platform.NotAllowed;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A mistake of the caller, as opposed to a failure of the engine. */
final class Refusal {

  /** The engine has no type for these. */
  private static final String WEAK_PASSWORD = "Password does not match policy";

  private static final String OF_ANOTHER_TENANT = "ENGINE-13034 ";
  private static final String NO_SUCH_TASK = "Cannot find task with id";

  /**
   * Returns the engine's exception for a refusal, with its message.
   *
   * @return empty for everything else
   */
  static Optional<ProcessEngineException> in(Throwable thrown) {
    // The engine wraps once or twice, and once more for each nested command.
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof AuthorizationException || each instanceof BadUserRequestException) {
        return Optional.of((ProcessEngineException) each);
      }
      if (String.valueOf(each.getMessage()).equals(WEAK_PASSWORD)) {
        return Optional.of(new BadUserRequestException(PasswordRules.EXPLANATION));
      }
      if (isUnknown(each)) {
        return Optional.of(new UnknownResource(each));
      }
      if (each instanceof NotAllowed) {
        return Optional.of(notAuthorized(each));
      }
      if (each instanceof DomainException || each instanceof FormFieldValidationException) {
        return Optional.of(new BadUserRequestException(each.getMessage(), each));
      }
    }
    return Optional.empty();
  }

  private static boolean isUnknown(Throwable thrown) {
    return thrown instanceof ProcessEngineException
        && thrown.getMessage() != null
        && (thrown.getMessage().startsWith(OF_ANOTHER_TENANT)
            || (thrown instanceof NullValueException
                && thrown.getMessage().startsWith(NO_SUCH_TASK)));
  }

  private static AuthorizationException notAuthorized(Throwable refusal) {
    AuthorizationException answer = new AuthorizationException(refusal.getMessage());
    answer.initCause(refusal);
    return answer;
  }

  private Refusal() {}
}
