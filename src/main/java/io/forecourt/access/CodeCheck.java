package io.forecourt.access;

import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Checks the codes of the second step, throttled like passwords. Who gets here knows the password,
 * so failures count for the login from wherever they come: no one else can use that to shut a
 * person out.
 */
@Component
class CodeCheck {

  private final SecondFactors factors;
  private final LoginThrottle throttle;
  private final RefusedCalls refused;
  private final AccessLog log;

  CodeCheck(SecondFactors factors, LoginThrottle throttle, RefusedCalls refused, AccessLog log) {
    this.factors = factors;
    this.throttle = throttle;
    this.refused = refused;
    this.log = log;
  }

  /** What became of a code. */
  enum Result {
    RIGHT,
    WRONG,
    CLOSED
  }

  /**
   * @param code of the app, or a recovery code
   */
  Result check(String user, String code, String address) {
    String typed = code.replaceAll("\\s", "");
    boolean ofApp = typed.matches("\\d{6}");
    return guard(
        user,
        address,
        () -> ofApp ? factors.useCode(user, typed) : factors.useRecoveryCode(user, typed),
        () ->
            log.record(
                AccessLog.Kind.LOGIN,
                user,
                address,
                ofApp
                    ? "login page and code"
                    : "login page and recovery code, %d left"
                        .formatted(factors.recoveryCodesLeft(user))));
  }

  /** Runs a check unless there were too many wrong codes. */
  Result guard(String user, String address, BooleanSupplier check, Runnable whenRight) {
    String source = "codes of " + user;
    if (throttle.closure(user, source) != LoginThrottle.Closure.NONE) {
      refused.recordOnce(
          user + " " + address, AccessLog.Kind.LOGIN_THROTTLED, user, address, "codes");
      return Result.CLOSED;
    }
    if (!check.getAsBoolean()) {
      throttle.recordFailure(user, source);
      refused.record(AccessLog.Kind.LOGIN_FAILED, user, address, "wrong code");
      return Result.WRONG;
    }
    throttle.recordSuccess(user, source);
    throttle.recordSuccess(user, address);
    whenRight.run();
    return Result.RIGHT;
  }
}
