package io.forecourt.access;

import io.forecourt.process.PasswordHashes;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
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

  private final IdentityService identities;
  private final LoginThrottle throttle;
  private final LoginStamps stamps;
  private final RememberedPasswords remembered;
  private final PasswordHashes hashes;
  private final AccessLog log;
  private final Clock clock;

  PasswordLogin(
      IdentityService identities,
      LoginThrottle throttle,
      LoginStamps stamps,
      RememberedPasswords remembered,
      PasswordHashes hashes,
      AccessLog log,
      Clock clock) {
    this.identities = identities;
    this.throttle = throttle;
    this.stamps = stamps;
    this.remembered = remembered;
    this.hashes = hashes;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String user = attempt.getName();
    String address = address(attempt);
    if (throttle.isClosed(user, address)) {
      throw new LockedException("Too many failed logins from here. Wait 15 minutes.");
    }
    String password = String.valueOf(attempt.getCredentials());
    String stamp = stamps.find(user).orElse("");
    boolean byForm = attempt.getDetails() instanceof FormLoginDetails;
    boolean isKnown = remembered.isRight(user, password, stamp);
    if (!isKnown) {
      if (!isRight(user, password, stamp)) {
        throttle.recordFailure(user, address);
        log.record(
            AccessLog.Kind.LOGIN_FAILED,
            stamp.isEmpty() ? AccessLog.unknown(user) : user,
            address,
            "");
        throw new BadCredentialsException("User name or password is wrong.");
      }
      throttle.recordSuccess(user, address);
      hashes.upgrade(user, password);
      stamp = stamps.find(user).orElse("");
      remembered.remember(user, password, stamp);
    }
    if (byForm || !isKnown) {
      log.record(
          AccessLog.Kind.LOGIN, user, address, byForm ? "login page" : "basic authentication");
    }
    return loggedIn(user, stamp);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  /** Takes as long for an unknown name, which the time would give away otherwise. */
  private boolean isRight(String user, String password, String stamp) {
    if (stamp.isEmpty()) {
      hashes.pretendToCheck(password);
      return false;
    }
    return identities.checkPassword(user, password);
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "unknown";
  }

  private Authentication loggedIn(String user, String stamp) {
    List<String> groups =
        identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    Set<String> stores =
        identities.createTenantQuery().userMember(user).list().stream()
            .map(Tenant::getId)
            .collect(Collectors.toUnmodifiableSet());
    return new PersonAuthentication(new CurrentUser(user, groups, stores), stamp, clock.instant());
  }
}
