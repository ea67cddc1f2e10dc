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
    if (typed.matches("\\d{6}")) {
      return guard(user, address, () -> factors.useCode(user, typed));
    }
    Result result = guard(user, address, () -> factors.useRecoveryCode(user, typed));
    if (result == Result.RIGHT) {
      log.record(
          AccessLog.Kind.RECOVERY_CODE_USED,
          user,
          address,
          factors.recoveryCodesLeft(user) + " left");
    }
    return result;
  }

  /** Runs a check unless there were too many wrong codes. */
  Result guard(String user, String address, BooleanSupplier check) {
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
    return Result.RIGHT;
  }
}
