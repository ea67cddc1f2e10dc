package io.forecourt.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * People are the engine's users; their groups and stores come from there too. Form login and basic
 * authentication are throttled alike.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

  private final LoginThrottle throttle;
  private final LoginStamps stamps;
  private final LoginSteps steps;
  private final RememberedPasswords remembered;
  private final PasswordCheck check;
  private final RefusedCalls refused;
  private final AccessLog log;

  PasswordLogin(
      LoginThrottle throttle,
      LoginStamps stamps,
      LoginSteps steps,
      RememberedPasswords remembered,
      PasswordCheck check,
      RefusedCalls refused,
      AccessLog log) {
    this.refused = refused;
    this.throttle = throttle;
    this.stamps = stamps;
    this.steps = steps;
    this.remembered = remembered;
    this.check = check;
    this.log = log;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String user = attempt.getName();
    String address = address(attempt);
    LoginThrottle.Closure closure = throttle.closure(user, address);
    if (closure != LoginThrottle.Closure.NONE) {
      recordClosed(closure, user, address);
      throw new LockedException("Too many failed logins from here. Wait 15 minutes.");
    }
    String password = String.valueOf(attempt.getCredentials());
    LoginStamps.State state = stamps.find(user).orElse(null);
    boolean byForm = attempt.getDetails() instanceof FormLoginDetails;
    boolean isKnown = state != null && remembered.isRight(user, password, state.stamp());
    if (!isKnown) {
      if (!check.isRight(user, password, state != null)) {
        throttle.recordFailure(user, address);
        refused.record(
            AccessLog.Kind.LOGIN_FAILED,
            state == null ? AccessLog.unknown(user) : user,
            address,
            "");
        throw new BadCredentialsException("User name or password is wrong.");
      }
      state = stamps.find(user).orElseThrow(() -> new BadCredentialsException("The user is gone."));
      remembered.remember(user, password, state.stamp());
    }
    PersonToken login = steps.next(user, LoginProof.PASSWORD, state);
    if (!isKnown && !isForCode(login)) {
      throttle.recordSuccess(user, address);
    }
    if (login.isAuthenticated() && (byForm || !isKnown)) {
      log.record(
          AccessLog.Kind.LOGIN, user, address, byForm ? "login page" : "basic authentication");
    }
    return login;
  }

  /** Failures are forgotten with the code, or a guesser of codes could go on for ever. */
  private static boolean isForCode(PersonToken login) {
    return login instanceof PendingLogin pending && pending.step() == LoginStep.CODE;
  }

  private void recordClosed(LoginThrottle.Closure closure, String user, String address) {
    boolean ofAddress = closure == LoginThrottle.Closure.ADDRESS;
    refused.recordOnce(
        ofAddress ? address : AccessLog.unknown(user) + " " + address,
        AccessLog.Kind.LOGIN_THROTTLED,
        stamps.find(user).isPresent() ? user : AccessLog.unknown(user),
        address,
        ofAddress ? "the address" : "the login from this address");
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "unknown";
  }
}
